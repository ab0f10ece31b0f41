import type { Refusal } from './refusal.ts';

/** Refusals of 帮助, 通知公告 and 系统公告. */
export const bulletinRefusals = {} as const satisfies Record<string, Refusal>;
