import {
  currentRelease,
  releaseOf,
  type ApplicationState,
  type DossierContents,
  type FolderContent,
  type FolderDeclaration,
  type FolderId,
  type Release,
} from '@zhicheng/domain';
import type { Selectable } from 'kysely';
import type { Db, DossierFolderTable } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { openContent } from '../rows/sealed-content.ts';

/** A folder while it can be edited, in clear. */
export interface FolderCopy {
  readonly folder: FolderId;
  /** What was saved last, or what the system filled in at the start (then `committedAt` is null). */
  readonly committed: FolderContent | null;
  /** 未保存的修改: what autosave holds beside it; null where nothing differs. */
  readonly working: FolderContent | null;
  readonly savedAt: string | null;
  readonly committedAt: string | null;
}

/** The declaration of an editable dossier: the present one for a draft, that of its last 提交 for a submitted one. */
export async function readRelease(db: Db, { id, version }: Pick<ApplicationState, 'id' | 'version'>): Promise<Release> {
  if (version === 0) return currentRelease;
  const { release } = await db
    .selectFrom('dossier_version')
    .select('release')
    .where('application_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return knownRelease(release);
}

export function knownRelease(number: number): Release {
  const release = releaseOf(number);
  if (!release) throw new Error(`release ${number} of the declarations is not known here`);
  return release;
}

/** All folders of the release, in its order, also those in which nothing was written yet. */
export async function readFolders(
  db: Db,
  keys: Keys,
  release: Release,
  applicationId: string,
): Promise<readonly FolderCopy[]> {
  const rows = await db.selectFrom('dossier_folder').selectAll().where('application_id', '=', applicationId).execute();
  return release.folders.map((folder) =>
    openCopy(
      keys,
      applicationId,
      folder,
      rows.find((row) => row.folder === folder.id),
    ),
  );
}

export function openCopy(
  keys: Keys,
  applicationId: string,
  folder: FolderDeclaration,
  row: Selectable<DossierFolderTable> | undefined,
): FolderCopy {
  const opened = (content: FolderContent | null | undefined) =>
    content ? openContent(keys, applicationId, folder, content) : null;
  return {
    folder: folder.id,
    committed: opened(row?.committed),
    working: opened(row?.working),
    savedAt: row?.saved_at ?? null,
    committedAt: row?.committed_at ?? null,
  };
}

/** What the person last saw: the working copy, else what was saved. */
export function presentContents(copies: readonly FolderCopy[]): DossierContents {
  return contentsBy(copies, ({ working, committed }) => working ?? committed);
}

/** What was saved: what a 提交 freezes. */
export function savedContents(copies: readonly FolderCopy[]): DossierContents {
  return contentsBy(copies, ({ committed }) => committed);
}

function contentsBy(copies: readonly FolderCopy[], of: (copy: FolderCopy) => FolderContent | null): DossierContents {
  return Object.fromEntries(
    copies.flatMap((copy) => {
      const content = of(copy);
      return content === null ? [] : [[copy.folder, content]];
    }),
  );
}
