import type { PatchReply } from '@zhicheng/contract';
import { folderOf, ok, refused, type FolderId } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { replyOn } from '../queries/folder-reply.ts';
import { noSuchFolder } from '../rows/content-refusal.ts';
import { lockFolder } from './lock-folder.ts';
import { lockForEditing } from './lock-for-editing.ts';
import { removeFilesOfGoneRows } from './remove-files-of-gone-rows.ts';
import { storeFolder } from './store-folder.ts';

/** 放弃: drops the working copy; what was saved stands again, and attachments of rows never saved go with them. */
export async function abandonWorking(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  { applicationId, folder }: { readonly applicationId: string; readonly folder: FolderId },
): Promise<Answer<PatchReply>> {
  const editing = await lockForEditing(tx, actor, applicationId);
  if (!editing.ok) return editing;
  const declaration = folderOf(editing.value.release, folder);
  if (!declaration) return refused(noSuchFolder);
  const before = await lockFolder(tx, keys, applicationId, declaration);
  const copy = { ...before, working: null, savedAt: before.committedAt };
  await storeFolder(tx, keys, applicationId, declaration, copy);
  await removeFilesOfGoneRows(tx, applicationId, declaration, before.committed, editing.value.now);
  return ok(await replyOn(tx, keys, editing.value, copy, []));
}
