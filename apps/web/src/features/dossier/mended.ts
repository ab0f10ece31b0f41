import type { ReturnNote } from '@zhicheng/contract';
import type { Difference } from '@zhicheng/domain';

type Mark = ReturnNote['marks'][number];

/** Whether what was marked is another than it was at the last 提交: the field, its row, or the files of the slot. */
export function isMended(mark: Mark, differences: readonly Difference[] | null): boolean {
  return (differences ?? []).some(
    ({ folder, rowId, item, kind }) =>
      folder === mark.folder && rowId === mark.rowId && (item === mark.item || kind === 'row-removed'),
  );
}
