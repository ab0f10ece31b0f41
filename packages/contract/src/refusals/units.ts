import { fact, type Refusal } from './refusal.ts';

/** Refusals of 单位管理 (§3.1.1). */
export const unitRefusals = {
  'unit-not-administered': {
    status: 403,
    title: '不能管理这个单位',
    sentence: () => '这个单位不由您管理：只能管理本单位的用户和直接下级单位。请联系该单位的上级机构。',
  },
  'not-created-here': { status: 422, title: '不能创建这类单位', sentence: (facts) => fact(facts, 'reason') },
} as const satisfies Record<string, Refusal>;
