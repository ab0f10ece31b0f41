import { isListContent, type FolderContent, type FolderDeclaration } from '@zhicheng/domain';
import type { Tx } from '../../../platform/database/index.ts';

/** A row that was saved away takes its attachments with it; frozen versions that name them keep them. */
export async function removeFilesOfGoneRows(
  tx: Tx,
  applicationId: string,
  folder: FolderDeclaration,
  content: FolderContent | null,
  now: string,
): Promise<void> {
  const slots = folder.slots.filter(({ perRow }) => perRow).map(({ id }) => id);
  if (slots.length === 0) return;
  const rows = content !== null && isListContent(content) ? content.rows.map(({ id }) => id) : [];
  let query = tx
    .updateTable('file')
    .set({ removed_at: now })
    .where('application_id', '=', applicationId)
    .where('visit_id', 'is', null)
    .where('removed_at', 'is', null)
    .where('slot', 'in', slots);
  if (rows.length > 0) query = query.where('row_id', 'not in', rows);
  await query.execute();
}
