/** The states of an application, and those of a visit (one opening of one step). */

export const statuses = [
  'draft',
  'reviewing',
  'returned',
  'approved',
  'not-passed',
  'voided',
  'abandoned',
  'lapsed',
  'discarded',
] as const;
export type Status = (typeof statuses)[number];

export const statusLabels = {
  draft: '草稿',
  reviewing: '审批中',
  returned: '待修改',
  approved: '通过',
  'not-passed': '评审未通过',
  voided: '作废',
  abandoned: '已删除流程',
  lapsed: '逾期未补正',
  discarded: '已删除',
} as const satisfies Record<Status, string>;

export const endedStatuses = [
  'approved',
  'not-passed',
  'voided',
  'abandoned',
  'lapsed',
  'discarded',
] as const satisfies readonly Status[];

export function hasEnded(status: Status): boolean {
  return (endedStatuses as readonly Status[]).includes(status);
}

export const visitStates = [
  'open',
  'passed',
  'concluded',
  'sent-back',
  'rejected',
  'voided',
  'submitted',
  'abandoned',
  'taken-back',
  'lapsed',
] as const;
export type VisitState = (typeof visitStates)[number];

/** 审批状态 of 查看流程. */
export const visitStateLabels = {
  open: '办理中',
  passed: '同意通过',
  concluded: '评审结论',
  'sent-back': '返回修改',
  rejected: '拒绝（退回申报人修改）',
  voided: '流程作废',
  submitted: '已提交',
  abandoned: '删除流程',
  'taken-back': '已撤回',
  lapsed: '逾期未补正',
} as const satisfies Record<VisitState, string>;
