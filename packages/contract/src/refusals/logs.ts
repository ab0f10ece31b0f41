import { fact, type Refusal } from './refusal.ts';

/** Refusals of 操作日志 and 登录日志. */
export const logRefusals = {
  'log-period': {
    status: 422,
    title: '日期不正确',
    sentence: () => '请填写存在的日期，开始不晚于结束，一次最多查询 400 天。',
  },
  'log-too-long': {
    status: 422,
    title: '日志过多',
    sentence: (facts) => `一次最多导出 ${fact(facts, 'most')} 条，请缩短时间或增加条件后再导出。`,
  },
} as const satisfies Record<string, Refusal>;
