import type { FolderContent, FolderDeclaration } from '@zhicheng/domain';
import type { Tx } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import type { FolderCopy } from '../queries/read-folders.ts';
import { sealContent } from '../rows/sealed-content.ts';

/** Writes a folder's copies, what is sealed encrypted. */
export async function storeFolder(
  tx: Tx,
  keys: Keys,
  applicationId: string,
  folder: FolderDeclaration,
  copy: FolderCopy,
): Promise<void> {
  const sealed = (content: FolderContent | null) =>
    content === null ? null : JSON.stringify(sealContent(keys, applicationId, folder, content));
  const written = {
    committed: sealed(copy.committed),
    working: sealed(copy.working),
    committed_at: copy.committedAt,
    saved_at: copy.savedAt,
  };
  await tx
    .insertInto('dossier_folder')
    .values({ application_id: applicationId, folder: folder.id, ...written })
    .onConflict((conflict) => conflict.columns(['application_id', 'folder']).doUpdateSet(written))
    .execute();
}
