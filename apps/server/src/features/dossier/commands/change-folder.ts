import type { BodyOf, Endpoints, PatchReply } from '@zhicheng/contract';
import {
  applyPatch,
  canonicalJson,
  folderOf,
  ok,
  refused,
  type FolderContent,
  type FolderDeclaration,
  type FolderId,
  type PatchConflict,
} from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { itemOfPath, whyNotChange } from '../editable-items.ts';
import { replyOn } from '../queries/folder-reply.ts';
import type { FolderCopy } from '../queries/read-folders.ts';
import { contentRefusal, noSuchFolder } from '../rows/content-refusal.ts';
import { lockFolder } from './lock-folder.ts';
import { lockForEditing, type Editing } from './lock-for-editing.ts';
import { nameTitle } from './name-title.ts';
import { removeFilesOfGoneRows } from './remove-files-of-gone-rows.ts';
import { storeFolder } from './store-folder.ts';

export interface FolderChange {
  readonly applicationId: string;
  readonly folder: FolderId;
  readonly patch: BodyOf<Endpoints['dossier.autosave']>['patch'];
}

/** Autosave: the patch goes into the working copy. The same patch twice is the same as once; conflicts are told. */
export async function autosaveFolder(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  change: FolderChange,
): Promise<Answer<PatchReply>> {
  const patched = await patchFolder(tx, keys, actor, change, false);
  if (!patched.ok) return patched;
  const { editing, declaration, before, content, conflicts } = patched.value;
  const copy = { ...before, working: besides(before, content), savedAt: editing.now };
  await storeFolder(tx, keys, change.applicationId, declaration, copy);
  return ok(await replyOn(tx, keys, editing, copy, conflicts));
}

/**
 * 保存数据 / 保存 / 下一步: the patch too, then the working copy becomes the folder's content, whatever the check says. As
 * long as something conflicts, nothing is committed: the person sees both first.
 */
export async function commitFolder(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  change: FolderChange,
): Promise<Answer<PatchReply>> {
  const patched = await patchFolder(tx, keys, actor, change, true);
  if (!patched.ok) return patched;
  const { editing, declaration, before, content, conflicts } = patched.value;
  const { now } = editing;
  const copy =
    conflicts.length > 0
      ? { ...before, working: besides(before, content), savedAt: now }
      : { ...before, committed: content, working: null, savedAt: now, committedAt: now };
  await storeFolder(tx, keys, change.applicationId, declaration, copy);
  if (conflicts.length === 0) {
    if (change.folder === 'home') await nameTitle(tx, editing.state, content);
    await removeFilesOfGoneRows(tx, change.applicationId, declaration, content, now);
  }
  return ok(await replyOn(tx, keys, editing, copy, conflicts));
}

interface Patched {
  readonly editing: Editing;
  readonly declaration: FolderDeclaration;
  readonly before: FolderCopy;
  readonly content: FolderContent;
  readonly conflicts: readonly PatchConflict[];
}

async function patchFolder(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  { applicationId, folder, patch }: FolderChange,
  alone: boolean,
): Promise<Answer<Patched>> {
  const editing = await lockForEditing(tx, actor, applicationId, { alone });
  if (!editing.ok) return editing;
  const { state, release } = editing.value;
  const declaration = folderOf(release, folder);
  if (!declaration) return refused(noSuchFolder);
  const forbidden = patch.flatMap(({ path }) => {
    const message = whyNotChange(state, release, itemOfPath(folder, path));
    return message === null ? [] : [{ field: path, message }];
  });
  const [first] = forbidden;
  if (first) return refused({ code: 'bad-content', sentence: first.message, errors: forbidden });
  const before = await lockFolder(tx, keys, applicationId, declaration);
  const patched = applyPatch(declaration, before.working ?? before.committed, patch);
  if (!patched.ok) return refused(contentRefusal(declaration, patched.refusal));
  return ok({ editing: editing.value, declaration, before, ...patched.value });
}

/** The working copy that this content makes; none where it is just what was saved. */
function besides({ committed }: FolderCopy, content: FolderContent): FolderContent | null {
  return committed !== null && isSame(committed, content) ? null : content;
}

function isSame(a: FolderContent, b: FolderContent): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
