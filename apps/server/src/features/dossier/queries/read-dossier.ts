import type { Dossier } from '@zhicheng/contract';
import { checkDossier, may, type ApplicationState } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { ownApplications, readableApplications } from '../../../platform/scopes/index.ts';
import { folderStates } from '../rows/folder-states.ts';
import { maskContents, openContents } from '../rows/sealed-content.ts';
import { industryDepartmentOf } from './industry-department.ts';
import { readContext } from './read-context.ts';
import { dossierFiles, filesOfContents, readFiles } from './read-files.ts';
import { knownRelease, presentContents, readFolders, readRelease } from './read-folders.ts';
import { readVersion, readVersionSeen, type FrozenVersion } from './read-version.ts';

/**
 * A dossier for whoever may read it: for the applicant the copy that is being edited, or a version; for an office the
 * version asked for or the latest, of those that it saw. Undefined where there is none for this person.
 */
export async function readDossier(
  db: Db,
  keys: Keys,
  actor: PersonActor,
  applicationId: string,
  version: number | undefined,
): Promise<Dossier | undefined> {
  const row = await db
    .selectFrom('application')
    .select(['state', ownApplications(actor).as('own')])
    .where('id', '=', applicationId)
    .where(readableApplications(actor))
    .executeTakeFirst();
  if (!row) return undefined;
  const { state, own } = row;
  if (!own) {
    const seen = await readVersionSeen(db, actor, applicationId, version ?? 'latest');
    return seen && presentVersion(keys, applicationId, seen, false);
  }
  const now = await actor.clock(db);
  const editable = may(state, 'edit', actor, now).ok;
  if (version === undefined && (editable || state.version === 0)) {
    return presentCopy(db, keys, state, editable, now);
  }
  const frozen = await readVersion(db, applicationId, version ?? 'latest');
  return frozen && presentVersion(keys, applicationId, frozen, true);
}

async function presentCopy(
  db: Db,
  keys: Keys,
  state: ApplicationState,
  editable: boolean,
  now: string,
): Promise<Dossier> {
  const release = await readRelease(db, state);
  const copies = await readFolders(db, keys, release, state.id);
  const contents = presentContents(copies);
  const files = filesOfContents(release, contents, await readFiles(db, state.id));
  const industryDepartment = await industryDepartmentOf(db, state, contents, now);
  const context = { ...(await readContext(db, keys, state, now)), industryDepartment };
  const issues = checkDossier(release, { contents, context, files: dossierFiles(files) });
  return {
    applicationId: state.id,
    version: null,
    release: release.number,
    editable,
    folders: [...copies],
    files: [...files],
    states: folderStates(release, copies, files, issues),
    context,
  };
}

/** What was sealed is whole for the applicant alone; everybody else sees it masked. */
function presentVersion(
  keys: Keys,
  applicationId: string,
  { version, createdAt, dossier }: FrozenVersion,
  whole: boolean,
): Dossier {
  const release = knownRelease(dossier.release);
  const opened = openContents(keys, applicationId, release, dossier.folders);
  const shown = whole ? opened : maskContents(release, opened);
  const files = dossier.files.map(({ fileId, ...file }) => ({ ...file, id: fileId }));
  const issues = checkDossier(release, { contents: opened, context: dossier.context, files: dossierFiles(files) });
  const copies = release.folders.map(({ id }) => ({
    folder: id,
    committed: shown[id] ?? null,
    working: null,
    savedAt: null,
    committedAt: shown[id] === undefined ? null : createdAt,
  }));
  return {
    applicationId,
    version,
    release: release.number,
    editable: false,
    folders: copies,
    files,
    states: folderStates(release, copies, files, issues),
    context: dossier.context,
  };
}
