import {
  civilDateOf,
  goldenContents,
  goldenFiles,
  isListContent,
  type FolderContent,
  type FolderId,
} from '@zhicheng/domain';
import { sql } from 'kysely';
import { createApplication } from '../src/features/applications/commands/create-application.ts';
import { submitApplication } from '../src/features/applications/commands/submit-application.ts';
import { commitFolder } from '../src/features/dossier/commands/change-folder.ts';
import { createUser } from '../src/features/people/commands/create-user.ts';
import { grantRole } from '../src/features/people/commands/grant-role.ts';
import { decideVisit, type VisitCommand } from '../src/features/review/commands/decide-visit.ts';
import type { Dependencies } from '../src/dependencies.ts';
import type { PersonActor } from '../src/platform/actor/index.ts';
import { readNow, type Db, type Tx } from '../src/platform/database/index.ts';
import type { Answer } from '../src/platform/http/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { actAs } from '../src/seed/demo/act-as.ts';
import { done } from '../src/seed/demo/done.ts';
import { inventIdentityNumber } from '../src/seed/demo/invented.ts';
import type { DemoWorld } from './demo-world.ts';
import { soundOpinion } from './opinions.ts';

/** Where races are run: the demo's people, a second clerk at the employer, and new applicants as many as wanted. */
export interface RaceGround {
  readonly deps: Dependencies;
  readonly clerk: PersonActor;
  readonly secondClerk: PersonActor;
  readonly department: PersonActor;
  readonly secondDepartment: PersonActor;
  readonly draft: () => Promise<Runner>;
}

/** An application in a race, with its applicant. */
export interface Runner {
  readonly id: string;
  readonly applicant: PersonActor;
}

let made = 0;

async function newPerson(
  world: DemoWorld,
  deps: Dependencies,
  by: 'wangFang' | 'wuMin',
  role: 'applicant' | 'county-enterprise-clerk',
) {
  made += 1;
  const sequence = String(made % 1000).padStart(3, '0');
  const born = `198601${String(1 + Math.floor(made / 1000)).padStart(2, '0')}`;
  const personId = await world.db.transaction().execute(async (tx) => {
    const actor = await actAs(tx, world.cast.people[by].personId, readNow);
    const input = {
      unitId: world.cast.units.seedCompany,
      name: '赛跑者',
      identityNumber: inventIdentityNumber('510604', born, sequence),
    };
    const user = done(await createUser(tx, actor, { keys: deps.keys, initialPassword: 'kingWAY123!' }, input));
    done(await grantRole(tx, actor, { membershipId: user.membershipId, role }));
    return user.personId;
  });
  return actAs(world.db, personId, readNow);
}

function patchOf(content: FolderContent, signature: string) {
  if (isListContent(content))
    return content.rows.map((row) => ({ path: `rows/${row.id}`, base: null, value: { ...row } }));
  return Object.entries({ ...content, ...('signature' in content ? { signature } : {}) }).map(([path, value]) => ({
    path,
    base: undefined,
    value,
  }));
}

/** Saved each time: 首页 names the title, and what 基本信息 seals is bound to its application. */
const OWN_FOLDERS: readonly FolderId[] = ['home', 'basic'];

/**
 * A complete draft: its folders by the product's command, its files as rows over one blob. What races is not the filling
 * in, so all but the first take over what most of the first one's folders hold.
 */
async function completeDraft(
  deps: Dependencies,
  applicant: PersonActor,
  noticeId: string,
  first: string | undefined,
): Promise<string> {
  const { db } = deps;
  const { state } = done(await db.transaction().execute((tx) => createApplication(tx, deps, applicant, { noticeId })));
  const folders = Object.keys(goldenContents) as FolderId[];
  await saveFolders(deps, applicant, state.id, first === undefined ? folders : OWN_FOLDERS);
  if (first !== undefined) await takeOver(db, first, state.id);
  await db
    .insertInto('file')
    .values(
      goldenFiles.map(({ slot, rowId, name }) => ({
        id: newId(),
        sha256: BLOB,
        received_sha256: BLOB,
        application_id: state.id,
        visit_id: null,
        slot,
        row_id: rowId,
        name,
        media_type: 'application/pdf' as const,
        size: 1,
        pages: 1,
        uploaded_by: applicant.personId,
        uploaded_by_name: applicant.personName,
        uploaded_at: sql<string>`clock_timestamp()`,
        removed_at: null,
      })),
    )
    .execute();
  return state.id;
}

async function saveFolders(
  { db, keys }: Dependencies,
  applicant: PersonActor,
  applicationId: string,
  folders: readonly FolderId[],
): Promise<void> {
  const saved = await db
    .selectFrom('dossier_folder')
    .select(['folder', 'committed'])
    .where('application_id', '=', applicationId)
    .execute();
  const contents = Object.entries(goldenContents) as [FolderId, FolderContent][];
  for (const [folder, content] of contents.filter(([one]) => folders.includes(one))) {
    const before = saved.find((row) => row.folder === folder)?.committed ?? {};
    const patch = patchOf(content, applicant.personName).map((entry) => ({
      ...entry,
      base: entry.base === undefined ? ((before as Record<string, unknown>)[entry.path] ?? null) : entry.base,
    }));
    done(await db.transaction().execute((tx) => commitFolder(tx, keys, applicant, { applicationId, folder, patch })));
  }
}

async function takeOver(db: Db, from: string, to: string): Promise<void> {
  await sql`
    insert into dossier_folder (application_id, folder, committed, committed_at, saved_at)
    select ${to}, folder, committed, committed_at, saved_at
    from dossier_folder
    where application_id = ${from} and folder <> all(${OWN_FOLDERS})
    on conflict (application_id, folder) do update
    set committed = excluded.committed, committed_at = excluded.committed_at, saved_at = excluded.saved_at
  `.execute(db);
}

const BLOB = 'a'.repeat(64);

export async function prepareRaces(world: DemoWorld, deps: Dependencies): Promise<RaceGround> {
  await deps.db
    .insertInto('blob')
    .values({ sha256: BLOB, size: 1, created_at: await readNow(deps.db) })
    .execute();
  let first: string | undefined;
  return {
    deps,
    clerk: await world.as('wangFang'),
    secondClerk: await newPerson(world, deps, 'wuMin', 'county-enterprise-clerk'),
    department: await world.as('wuMin'),
    secondDepartment: await world.as('zhengKai'),
    draft: async () => {
      const applicant = await newPerson(world, deps, 'wangFang', 'applicant');
      const id = await completeDraft(deps, applicant, world.cast.noticeId, first);
      first ??= id;
      return { id, applicant };
    },
  };
}

export function submit(deps: Dependencies, { id, applicant }: Runner, version = 0) {
  return inTransaction(deps.db, (tx) => submitApplication(tx, deps, applicant, { applicationId: id, version }));
}

export async function openVisitOf(db: Db, id: string): Promise<string> {
  const row = await db
    .selectFrom('visit')
    .select('id')
    .where('application_id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A decision on a visit as `type`, with a sound opinion or reason. */
export async function decide(
  deps: Dependencies,
  actor: PersonActor,
  visitId: string,
  type: VisitCommand['type'],
  name: string,
) {
  const today = civilDateOf(await readNow(deps.db));
  const command: VisitCommand =
    type === 'pass' || type === 'conclude'
      ? { type, version: 1, opinion: soundOpinion('employer', today), nextUnitId: null }
      : type === 'return' || type === 'reject'
        ? { type, version: 1, reason: '请核对', marks: [], mendDays: 5, direct: false }
        : type === 'void'
          ? { type, version: 1, reason: '材料不实', typedName: name }
          : type === 'attach-file'
            ? { type, fileId: newId(), name: 'x.pdf', sha256: BLOB }
            : { type };
  return inTransaction(deps.db, (tx) => decideVisit(tx, deps, actor, visitId, command));
}

/** A command in a transaction of its own that a refusal rolls back, as the HTTP layer runs it. */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<Answer<T>>): Promise<Answer<T>> {
  let refusal: Answer<T> | undefined;
  try {
    return await db.transaction().execute(async (tx) => {
      const answer = await work(tx);
      if (answer.ok) return answer;
      refusal = answer;
      throw new Error(answer.refusal.code);
    });
  } catch (error) {
    if (refusal) return refusal;
    throw error;
  }
}
