import type { ApplicationRefusal } from '@zhicheng/domain';
import type { Refusal } from './refusals/refusal.ts';
import { bulletinRefusals } from './refusals/bulletins.ts';
import { importRefusals } from './refusals/imports.ts';
import { logRefusals } from './refusals/logs.ts';
import { reviewDataRefusals } from './refusals/review-data.ts';
import { sessionRefusals } from './refusals/session.ts';
import { supportRefusals } from './refusals/support.ts';
import { unitRefusals } from './refusals/units.ts';
import { userRefusals } from './refusals/users.ts';

/** Every refusal that crosses the wire: its HTTP status and short title. The sentence is made by `refusalSentence`. */
export const refusals = {
  ...sessionRefusals,
  ...unitRefusals,
  ...userRefusals,
  ...importRefusals,
  ...reviewDataRefusals,
  ...bulletinRefusals,
  ...supportRefusals,
  ...logRefusals,
  'no-right': { status: 403, title: '没有权限' },
  'not-found': { status: 404, title: '没有找到' },
  'bad-request': { status: 400, title: '请求有误' },
  'foreign-origin': { status: 403, title: '请求来源不符' },
  'idempotency-key-required': { status: 400, title: '缺少幂等键' },
  'idempotency-key-reused': { status: 422, title: '幂等键已用于另一请求' },
  internal: { status: 500, title: '系统出错' },
  'not-in-this-status': { status: 409, title: '当前状态不能这样操作' },
  'not-own-application': { status: 404, title: '没有找到' },
  'not-handler': { status: 403, title: '不是当前经办人员' },
  'own-case': { status: 403, title: '不能办理本人的申报' },
  'uploader-role-missing': { status: 403, title: '没有“流程附件上传(总)”角色' },
  'passed-as-employer': { status: 403, title: '不能再次审核同一申报' },
  'undo-expired': { status: 409, title: '已过恢复期限' },
  'marks-unanswered': { status: 422, title: '还有未处理的标注' },
  'already-handled': { status: 409, title: '已被办理' },
  'office-has-acted': { status: 409, title: '审核单位已办理' },
  'nothing-to-take-back': { status: 409, title: '没有可以撤回的办理' },
  'stale-version': { status: 409, title: '内容已更新' },
  'already-mending': { status: 409, title: '已经撤回修改' },
  'not-mending': { status: 409, title: '请先撤回再修改' },
  'mend-deadline-passed': { status: 409, title: '已过修改期限' },
  'window-closed': { status: 409, title: '不在申报时间内' },
  incomplete: { status: 422, title: '申报材料不完整' },
  'unsaved-changes': { status: 409, title: '有未保存的修改' },
  barred: { status: 409, title: '当年不能申报' },
  'year-taken': { status: 409, title: '本年度已有申报' },
  'too-many-drafts': { status: 409, title: '草稿过多' },
  'not-for-your-unit': { status: 409, title: '通知不面向您所在单位' },
  'no-route': { status: 409, title: '没有适用的审批流程' },
  'no-office': { status: 409, title: '找不到审批单位' },
  'office-not-a-candidate': { status: 409, title: '所选单位不能办理下一环节' },
  'choose-office': { status: 422, title: '请选择下一步审批单位' },
  'opinion-incomplete': { status: 422, title: '审批意见未填完整' },
  'reason-required': { status: 422, title: '请填写退回原因' },
  'name-not-typed': { status: 422, title: '姓名输入不一致' },
  'votes-do-not-add-up': { status: 422, title: '票数不符合规定' },
  'conclude-instead': { status: 409, title: '评审环节请填写评审结论' },
  'not-committee-step': { status: 409, title: '不是评审环节' },
  'direct-not-allowed': { status: 409, title: '不能直达本环节' },
  'opinion-conflict': { status: 409, title: '意见已被他人更新' },
  'bad-content': { status: 422, title: '内容不符合要求' },
  'file-refused': { status: 422, title: '文件不能上传' },
  'slot-full': { status: 409, title: '附件已达上限' },
} as const satisfies Record<string, Refusal>;

export type RefusalCode = keyof typeof refusals;

/** Every refusal of the domain has its row above: this line does not compile otherwise. */
export type DomainRefusalCovered = ApplicationRefusal['code'] extends RefusalCode ? true : never;
export const domainRefusalsCovered: DomainRefusalCovered = true;
