import { fact, type Refusal } from './refusal.ts';

/** Refusals of 用户管理 (§3.1.2). */
export const userRefusals = {
  'identity-number-taken': {
    status: 409,
    title: '身份证号码已登记',
    sentence: (facts) =>
      `该身份证号码已是${fact(facts, 'unitNames') || '其他单位'}的用户。如需调入本单位，请选择“申请调入”。`,
  },
} as const satisfies Record<string, Refusal>;
