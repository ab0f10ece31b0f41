import type { PatchReply } from '@zhicheng/contract';
import { checkDossier, type PatchConflict } from '@zhicheng/domain';
import type { Db } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { folderStates, presentIssue } from '../rows/folder-states.ts';
import type { Editing } from '../commands/lock-for-editing.ts';
import { readContext } from './read-context.ts';
import { dossierFiles, filesOfContents, readFiles } from './read-files.ts';
import { presentContents, readFolders, type FolderCopy } from './read-folders.ts';

/** What a change to a folder is answered with: the folder as it is now, its issues, and how far all folders are. */
export async function replyOn(
  db: Db,
  keys: Keys,
  { state, release, now }: Editing,
  copy: FolderCopy,
  conflicts: readonly PatchConflict[],
): Promise<PatchReply> {
  const copies = await readFolders(db, keys, release, state.id);
  const contents = presentContents(copies);
  const files = filesOfContents(release, contents, await readFiles(db, state.id));
  const context = await readContext(db, keys, state, now);
  const issues = checkDossier(release, { contents, context, files: dossierFiles(files) });
  return {
    copy,
    states: folderStates(release, copies, files, issues),
    issues: issues.filter(({ folder }) => folder === copy.folder).map(presentIssue),
    conflicts: [...conflicts],
  };
}
