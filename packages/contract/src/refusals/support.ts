import type { Refusal } from './refusal.ts';

/** Refusals of 技术支持. */
export const supportRefusals = {} as const satisfies Record<string, Refusal>;
