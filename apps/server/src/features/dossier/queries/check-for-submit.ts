import type { FileInfo, FolderState } from '@zhicheng/contract';
import {
  checkDossier,
  type ApplicationState,
  type DossierContents,
  type DossierContext,
  type FolderId,
  type Issue,
  type Release,
} from '@zhicheng/domain';
import type { Db } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { folderStates } from '../rows/folder-states.ts';
import { readContext } from './read-context.ts';
import { dossierFiles, filesOfContents, readFiles } from './read-files.ts';
import { readFolders, readRelease, savedContents } from './read-folders.ts';

/** What stands in a dossier's way to 提交, and what 提交 needs to know of its contents. */
export interface SubmitCheck {
  readonly release: Release;
  readonly issues: readonly Issue[];
  /** 未保存的修改: 提交 is refused while there are any. */
  readonly unsavedFolders: readonly FolderId[];
  readonly states: FolderState[];
  /** As saved, in clear; 首页 says series, profession and 申报资格. */
  readonly contents: DossierContents;
  readonly context: DossierContext;
  readonly files: readonly FileInfo[];
}

/** Checks what was saved: just what a 提交 would freeze. */
export async function checkForSubmit(db: Db, keys: Keys, state: ApplicationState, now: string): Promise<SubmitCheck> {
  const release = await readRelease(db, state);
  const copies = await readFolders(db, keys, release, state.id);
  const contents = savedContents(copies);
  const files = filesOfContents(release, contents, await readFiles(db, state.id));
  const context = await readContext(db, keys, state, now);
  const issues = checkDossier(release, { contents, context, files: dossierFiles(files) });
  return {
    release,
    issues,
    unsavedFolders: copies.filter(({ working }) => working !== null).map(({ folder }) => folder),
    states: folderStates(release, copies, files, issues),
    contents,
    context,
    files,
  };
}
