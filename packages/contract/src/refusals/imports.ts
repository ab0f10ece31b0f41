import type { Refusal } from './refusal.ts';

/** Refusals of Excel import and export. */
export const importRefusals = {} as const satisfies Record<string, Refusal>;
