import type { FileInfo } from '@zhicheng/contract';
import type { CodeLabels, DossierContents, DossierContext } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { versionsSeen } from '../../../platform/scopes/index.ts';

/** What the text of a frozen version says; what is sealed stays so in it. */
export interface FrozenDossier {
  readonly release: number;
  readonly context: DossierContext;
  /** The names of its codes on that day. */
  readonly labels: CodeLabels;
  readonly folders: DossierContents;
  readonly files: readonly (Omit<FileInfo, 'id'> & { readonly fileId: string })[];
}

export interface FrozenVersion {
  readonly version: number;
  readonly createdAt: string;
  readonly hash: string;
  readonly dossier: FrozenDossier;
}

/** Which of an application's versions is wanted: one, or the latest there is. */
export type VersionWanted = number | 'latest';

/** A frozen version; undefined where there is none. */
export async function readVersion(
  db: Db,
  applicationId: string,
  wanted: VersionWanted,
): Promise<FrozenVersion | undefined> {
  return present(await versions(db, applicationId, wanted).executeTakeFirst());
}

/** The same for an office: of the versions that it saw. */
export async function readVersionSeen(
  db: Db,
  actor: PersonActor,
  applicationId: string,
  wanted: VersionWanted,
): Promise<FrozenVersion | undefined> {
  return present(
    await versions(db, applicationId, wanted)
      .where(versionsSeen(actor, 'dossier_version.application_id', 'dossier_version.version'))
      .executeTakeFirst(),
  );
}

function versions(db: Db, applicationId: string, wanted: VersionWanted) {
  const query = db
    .selectFrom('dossier_version')
    .select(['version', 'content', 'hash', 'created_at'])
    .where('application_id', '=', applicationId)
    .orderBy('version', 'desc')
    .limit(1);
  return wanted === 'latest' ? query : query.where('version', '=', wanted);
}

type Row = { version: number; content: string; hash: string; created_at: string };

function present(row: Row | undefined): FrozenVersion | undefined {
  return (
    row && {
      version: row.version,
      createdAt: row.created_at,
      hash: row.hash,
      dossier: JSON.parse(row.content) as FrozenDossier,
    }
  );
}
