/** The verbs of an application (§4.1.1, §5.1), who may use them in which status, and their words on buttons. */
import type { Status } from './status.ts';

export const applicantVerbs = ['edit', 'submit', 'discard', 'restore', 'withdraw', 'start-mending', 'abandon'] as const;
export const handlerVerbs = [
  'save-opinion',
  'read',
  'attach-file',
  'pass',
  'conclude',
  'return',
  'reject',
  'void',
] as const;
/** 撤回 of a clerk: not the handler of the open step, but who made the last decision. */
export const deciderVerbs = ['take-back'] as const;

export const verbs = [...applicantVerbs, ...handlerVerbs, ...deciderVerbs] as const;
export type ApplicantVerb = (typeof applicantVerbs)[number];
export type HandlerVerb = (typeof handlerVerbs)[number];
export type Verb = (typeof verbs)[number];

export const verbLabels = {
  edit: '编辑',
  submit: '提交',
  discard: '删除',
  restore: '恢复',
  withdraw: '撤回',
  'start-mending': '撤回',
  abandon: '删除流程',
  'save-opinion': '保存意见',
  read: '已阅',
  'attach-file': '流程附件上传',
  pass: '同意通过',
  conclude: '评审结论',
  return: '返回修改',
  reject: '拒绝',
  void: '流程作废',
  'take-back': '撤回',
} as const satisfies Record<Verb, string>;

/** The one table of what each status lets happen; conditions beyond it stand in `may`. */
export const verbsOfStatus = {
  draft: ['edit', 'submit', 'discard'],
  reviewing: [
    'withdraw',
    'save-opinion',
    'read',
    'attach-file',
    'pass',
    'conclude',
    'return',
    'reject',
    'void',
    'take-back',
  ],
  returned: ['edit', 'submit', 'start-mending', 'abandon'],
  approved: [],
  'not-passed': [],
  voided: [],
  abandoned: [],
  lapsed: [],
  discarded: ['restore'],
} as const satisfies Record<Status, readonly Verb[]>;

export function statusAllows(status: Status, verb: Verb): boolean {
  return (verbsOfStatus[status] as readonly Verb[]).includes(verb);
}

export function isApplicantVerb(verb: Verb): verb is ApplicantVerb {
  return (applicantVerbs as readonly Verb[]).includes(verb);
}
