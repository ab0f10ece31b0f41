import type { Refusal } from './refusal.ts';

/** Refusals of 专业目录, 评审委员会 and 评审通知. */
export const reviewDataRefusals = {} as const satisfies Record<string, Refusal>;
