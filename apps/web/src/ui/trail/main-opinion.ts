import type { TrailEntry } from '@zhicheng/contract';

/** The text that an office's opinion is about: 单位意见, 材料审查结论 …; null where it gave none. */
export function mainOpinion(opinion: TrailEntry['opinion']): string | null {
  return opinion.find(({ label }) => label.endsWith('意见') || label === '材料审查结论')?.value ?? null;
}
