import type { ManagedNoticeSummary } from '@zhicheng/contract';
import { titleLevelLabels } from '@zhicheng/domain';

export const noticeStateLabels = { draft: '草稿', published: '已发布', closed: '已关闭' } as const;

export const kindLabels = { review: '评审', recognize: '初定（考核认定）' } as const;

/** 高级 · 评审 */
export function levelAndKind({ titleLevel, kind }: Pick<ManagedNoticeSummary, 'titleLevel' | 'kind'>): string {
  return `${titleLevelLabels[titleLevel]} · ${kind === 'review' ? '评审' : '初定'}`;
}

/** The names of the first few, and how many in all where there are more. */
export function namesInShort(names: readonly string[], most: number, unit: string): string {
  if (names.length <= most) return names.join('、');
  return `${names.slice(0, most).join('、')}等 ${names.length} ${unit}`;
}
