import { fact, type Refusal } from './refusal.ts';

/** Refusals of 单位管理 (§3.1.1). */
export const unitRefusals = {
  'unit-not-administered': {
    status: 403,
    title: '不能管理这个单位',
    sentence: () => '这个单位不由您管理：只能管理本单位的用户和直接下级单位。请联系该单位的上级机构。',
  },
  'not-created-here': { status: 422, title: '不能创建这类单位', sentence: (facts) => fact(facts, 'reason') },
  'unit-name-taken': {
    status: 409,
    title: '单位名称重复',
    sentence: (facts) =>
      `同一上级机构下已有“${fact(facts, 'unitName') || '同名单位'}”。如是同一个单位，请直接使用；确是两个单位，请在名称中加以区分。`,
  },
  'credit-code-taken': {
    status: 409,
    title: '统一社会信用代码重复',
    sentence: (facts) =>
      `这个统一社会信用代码已由“${fact(facts, 'unitName') || '其他单位'}”登记。请核对；如两个单位确实共用一个代码，请勾选“与其他单位共用代码”。`,
  },
  'unit-changed': {
    status: 409,
    title: '单位信息已被他人修改',
    sentence: (facts) =>
      `${fact(facts, 'personName') || '其他经办人员'}刚刚修改了这个单位，您填写的内容仍在，请对照最新内容后再点确定。`,
  },
  'own-unit-contact-only': {
    status: 403,
    title: '不能修改本单位的这些内容',
    sentence: (facts) =>
      `本单位只能由您修改联系人、联系电话、通讯地址和邮政编码；${fact(facts, 'fields')}请联系上级机构修改。`,
  },
  'unit-in-use': {
    status: 409,
    title: '单位正在使用，不能删除',
    sentence: (facts) => `该单位还有${fact(facts, 'what')}，不能删除。如不再使用，请选择“停用”。`,
  },
  'unit-stopped': { status: 409, title: '单位已停用', sentence: () => '该单位已停用，请先启用或刷新列表后再试。' },
  'unit-not-stopped': { status: 409, title: '单位未停用', sentence: () => '该单位正在使用，不需要启用。' },
  'superior-stopped': {
    status: 409,
    title: '上级机构已停用',
    sentence: () => '该单位的上级机构已停用，请先启用上级机构。',
  },
  'unit-has-open-work': {
    status: 409,
    title: '还有未办结的业务',
    sentence: (facts) =>
      `该单位还有${fact(facts, 'what')}，不能没有人办理。请选择接替单位，或选择由上级机构代行后再停用。`,
  },
  'reform-obstacle': { status: 409, title: '现在不能这样调整', sentence: (facts) => fact(facts, 'what') },
  'head-not-after-present': {
    status: 422,
    title: '任职时间有误',
    sentence: (facts) => `任职时间应晚于现任负责人的任职时间${fact(facts, 'fromDate')}。`,
  },
} as const satisfies Record<string, Refusal>;
