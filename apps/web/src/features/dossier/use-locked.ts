import type { FolderId } from '@zhicheng/domain';
import { useDesk } from './desk-context.ts';

/** Where a returned application goes straight back to the returner, only what was marked can be changed. */
export function useLocked(): (folder: FolderId, rowId: string | null, item: string) => boolean {
  const note = useDesk().application.returnNote;
  if (!note?.direct) return () => false;
  return (folder, rowId, item) =>
    !note.marks.some((mark) => mark.folder === folder && mark.rowId === rowId && mark.item === item);
}
