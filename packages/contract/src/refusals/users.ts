import { timeInWords } from '../time-in-words.ts';
import { fact, type Facts, type Refusal } from './refusal.ts';

function changedBy(facts: Facts): string {
  const who = fact(facts, 'personName') || '其他经办人员';
  const at = fact(facts, 'at');
  return `${who}${at ? `已于 ${timeInWords(at)}` : '刚刚'} 修改了这个用户。您填写的内容仍在，请与现在登记的对照后再确定。`;
}

/** Refusals of 用户管理 (§3.1.2). */
export const userRefusals = {
  'identity-number-taken': {
    status: 409,
    title: '身份证号码已登记',
    sentence: (facts) =>
      `该身份证号码已是${fact(facts, 'unitNames') || '其他单位'}的用户。如需调入本单位，请选择“申请调入”。`,
  },
  'login-name-taken': {
    status: 409,
    title: '登录名已被使用',
    sentence: () => '这个登录名已被使用，请换一个；一般用本人身份证号即可。',
  },
  'user-not-administered': {
    status: 403,
    title: '不能管理这个用户',
    sentence: (facts) => fact(facts, 'reason') || '这个用户不由您管理，请联系其所在单位或上级机构的经办人员。',
  },
  'membership-ended': {
    status: 409,
    title: '已离开本单位',
    sentence: () => '该用户已离开这个单位，不能再修改。',
  },
  'own-account': {
    status: 403,
    title: '不能这样处理本人的账号',
    sentence: () => '不能停用、重置或调离本人的账号，请由本单位其他经办人员或上级机构办理。',
  },
  'belongs-elsewhere-too': {
    status: 409,
    title: '还是其他单位的用户',
    sentence: (facts) =>
      `该用户同时是${fact(facts, 'unitNames') || '其他单位'}的用户，账号由能管理其全部单位的经办人员处理；只在本单位离开请选“离开本单位”。`,
  },
  'user-changed': { status: 409, title: '用户信息已被他人修改', sentence: changedBy },
  'role-not-given': {
    status: 422,
    title: '不能这样分配角色',
    sentence: (facts) => fact(facts, 'reason') || '这个角色不能由您分配给该用户。',
  },
  'officer-holds-nothing-else': {
    status: 409,
    title: '三员不能兼任',
    sentence: () => '系统管理员、安全保密员、安全审计员的账号不能有其他角色，也不能离开本单位。',
  },
  'visits-need-handler': {
    status: 409,
    title: '还有待办业务无人办理',
    sentence: (facts) =>
      `这样会使 ${fact(facts, 'count')} 项待办业务（${fact(facts, 'steps')}）无人办理，请先交给本单位其他经办人员，或选择“由上级机构代行”。`,
  },
  'handover-unfit': {
    status: 422,
    title: '不能这样移交',
    sentence: (facts) => fact(facts, 'reason') || '所选的同事不能接手这些业务，请另选。',
  },
  'stand-in-unfit': {
    status: 422,
    title: '不能这样代办',
    sentence: (facts) => fact(facts, 'reason'),
  },
  'transfer-pending': {
    status: 409,
    title: '已经申请调入',
    sentence: (facts) => `${fact(facts, 'unitName') || '另一单位'}已申请调入该用户，尚未办结。`,
  },
  'release-not-yours': {
    status: 403,
    title: '不由您同意调出',
    sentence: () => '该用户持有您不能分配的角色，请由本单位持有同样角色的经办人员或上级机构的经办人员办理。',
  },
  'transfer-closed': {
    status: 409,
    title: '申请已办结',
    sentence: (facts) => fact(facts, 'reason') || '这份调入申请已经办结，请刷新后查看结果。',
  },
} as const satisfies Record<string, Refusal>;
