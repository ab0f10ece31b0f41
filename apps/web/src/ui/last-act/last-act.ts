import type { QueryClient } from '@tanstack/react-query';

/** What was done last, as it is told in the strip: 已通过 李敏 → 罗江区人社局 · 撤回. */
export type LastAct = { readonly sentence: string; readonly visitId: string; readonly canTakeBack: boolean };

export const lastActKey = ['last-act'] as const;

/** Puts the strip up; it stays until the next act takes its place. */
export function tellLastAct(queries: QueryClient, act: LastAct | null): void {
  queries.setQueryData(lastActKey, act);
}
