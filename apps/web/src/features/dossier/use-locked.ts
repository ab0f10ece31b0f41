import { whyItemStays, type FolderId } from '@zhicheng/domain';
import { useDesk } from './desk-context.ts';

/** Why a single item can't be changed though the dossier can: what its route was found by, and 直达 with marks. */
export function useLocked(): (folder: FolderId, rowId: string | null, item: string | null) => string | null {
  const { application, release } = useDesk();
  const note = application.returnNote;
  const editing = { routed: application.status === 'returned', returned: note };
  return (folder, rowId, item) => whyItemStays(editing, release, { folder, rowId, item });
}
