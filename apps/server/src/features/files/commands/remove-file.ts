import { ok, refused, slotOf } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { lockForEditing, whyNotChange } from '../../dossier/index.ts';

/** 取消上传: the file leaves its slot; versions that name it keep it. Twice is once. */
export async function removeFile(
  tx: Tx,
  actor: PersonActor,
  { applicationId, fileId }: { readonly applicationId: string; readonly fileId: string },
): Promise<Answer<Record<string, never>>> {
  const editing = await lockForEditing(tx, actor, applicationId);
  if (!editing.ok) return editing;
  const { state, release, now } = editing.value;
  const file = await tx
    .selectFrom('file')
    .select(['id', 'slot', 'row_id', 'removed_at'])
    .where('id', '=', fileId)
    .where('application_id', '=', applicationId)
    .where('visit_id', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!file) return refused({ code: 'not-found' });
  if (file.removed_at !== null) return ok({});
  const folder = slotOf(release, file.slot)?.folder;
  const forbidden = folder && whyNotChange(state, release, { folder, rowId: file.row_id, item: file.slot });
  if (forbidden) return refused({ code: 'bad-content', sentence: forbidden });
  await markRemoved(tx, file.id, now);
  return ok({});
}

export async function markRemoved(tx: Tx, fileId: string, now: string): Promise<void> {
  await tx.updateTable('file').set({ removed_at: now }).where('id', '=', fileId).execute();
}
