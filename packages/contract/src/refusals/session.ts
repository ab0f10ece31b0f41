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
  'slider-missed': { status: 422, title: '验证未通过', sentence: () => '验证没有通过或已超过两分钟，请再试一次。' },
  'login-name-needed': { status: 401, title: '请填写登录名', sentence: () => '请填写登录名和登录密码，重新登录。' },
  'other-person': {
    status: 401,
    title: '这个浏览器已登录另一个账号',
    sentence: () => '这个浏览器已登录另一个账号，本页不再继续；页面会重新打开。',
  },
  'second-factor-required': {
    status: 403,
    title: '请先完成两步验证',
    sentence: () => '请先输入验证码，完成两步验证。',
  },
  'second-factor-off': {
    status: 409,
    title: '没有启用两步验证',
    sentence: () => '本系统没有要求您的角色使用两步验证。',
  },
  'wrong-code': {
    status: 422,
    title: '验证码不正确',
    sentence: () => '验证码不正确、已用过或已过期，请核对后再试。',
  },
  'wrong-old-password': { status: 422, title: '旧密码不正确' },
} as const satisfies Record<string, Refusal>;
