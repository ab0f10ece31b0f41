import type { FolderDeclaration } from '@zhicheng/domain';
import type { Tx } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { openCopy, type FolderCopy } from '../queries/read-folders.ts';

/** A folder's row, made where there is none yet, locked against whoever else edits it. */
export async function lockFolder(
  tx: Tx,
  keys: Keys,
  applicationId: string,
  folder: FolderDeclaration,
): Promise<FolderCopy> {
  await tx
    .insertInto('dossier_folder')
    .values({
      application_id: applicationId,
      folder: folder.id,
      committed: null,
      working: null,
      committed_at: null,
      saved_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await tx
    .selectFrom('dossier_folder')
    .selectAll()
    .where('application_id', '=', applicationId)
    .where('folder', '=', folder.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return openCopy(keys, applicationId, folder, row);
}
