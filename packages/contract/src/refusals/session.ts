import { fact, type Refusal } from './refusal.ts';

/** Refusals of signing in and of the own account (§2.1). */
export const sessionRefusals = {
  'not-signed-in': { status: 401, title: '请先登录', sentence: () => '登录已结束，请重新登录；已填写的内容不会丢失。' },
  'wrong-login': {
    status: 401,
    title: '登录名或登录密码不正确',
    sentence: () => '登录名或登录密码不正确，请核对后再试；忘记密码请联系本单位经办人员。',
  },
  'slow-down': {
    status: 429,
    title: '尝试过于频繁',
    sentence: (facts) => `尝试次数较多，请在 ${fact(facts, 'seconds') || '60'} 秒后再试。`,
  },
  'password-change-required': {
    status: 403,
    title: '请先修改密码',
    sentence: () => '您正在使用初始密码，请先修改密码再继续。',
  },
  'password-rules': { status: 422, title: '新密码不符合要求' },
  'wrong-old-password': { status: 422, title: '旧密码不正确' },
} as const satisfies Record<string, Refusal>;
