import type { Mark } from '../../ui/dossier-view/dossier-item.ts';

type Place = Pick<Mark, 'folder' | 'rowId' | 'item'>;

export function isAt(mark: Mark, place: Place): boolean {
  return mark.folder === place.folder && mark.rowId === place.rowId && mark.item === place.item;
}

/** The marks with this one in the place of any other at the same item. */
export function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  return [...withoutMark(marks, mark), mark];
}

export function withoutMark(marks: readonly Mark[], place: Place): readonly Mark[] {
  return marks.filter((mark) => !isAt(mark, place));
}

/** 退回原因 as the marks give it: one line each, to be edited freely. */
export function reasonFrom(marks: readonly Mark[]): string {
  return marks
    .map(
      ({ label, note, suggestion }, at) =>
        `${at + 1}. ${label}：${note || '请修改'}${suggestion === null ? '' : `，建议改为 ${suggestion}`}。`,
    )
    .join('\n');
}
