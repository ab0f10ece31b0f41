import { sql } from 'kysely';
import type { Dependencies } from '../../../dependencies.ts';
import { givenPasswords, type GivenPassword } from '../../../platform/accounts/index.ts';
import { loadMemberships, type PersonActor } from '../../../platform/actor/index.ts';
import { stopwatch } from '../../../platform/clock/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { judgeFile } from '../queries/judge-file.ts';
import { whatDependsOn } from '../queries/what-depends.ts';
import type { BatchRow, FileRow } from '../rows/present.ts';
import { cellsById, openCells, sealPassword } from '../rows/sealed-row.ts';
import { makeRow, type Made } from './make-row.ts';
import { makeUsersAtOnce } from './make-users-at-once.ts';
import { takeBackMade } from './undo-import.ts';

const TAKEN_BACK = '已按“全部正确才导入”撤回其余各行。';

type Services = Pick<Dependencies, 'db' | 'keys' | 'settings' | 'clock'>;

/** Users are made with a few statements for all of them, units one by one. */
const ROWS = 200;
/** Where each account gets a password of its own: so many hashes are made before the transaction begins. */
const ROWS_WITH_PASSWORDS = 20;
/** A chunk holds the lock on its actor's audit chain: others must not wait long for it. */
const CHUNK_MS = 500;

/**
 * Makes the next rows of a file that is being imported, in one transaction with what it remembers of them: a server that
 * is killed goes on where it was, and no row is made twice. Tells whether there is more to do.
 */
export async function runChunk(services: Services, batchId: string): Promise<'more' | 'ended'> {
  const passwords = await passwordsFor(services, batchId);
  return services.db.transaction().execute(async (tx) => {
    const batch = await tx
      .selectFrom('import_batch')
      .selectAll()
      .where('id', '=', batchId)
      .where('state', 'in', ['running', 'undoing'])
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!batch) return 'ended';
    const actor = await actorOf(services, tx, batch);
    if (batch.state === 'undoing') {
      await takeBackOrTell(tx, actor, batch);
      return 'ended';
    }
    const rows = await tx
      .selectFrom('import_row')
      .selectAll()
      .where('batch_id', '=', batch.id)
      .where('state', '=', 'right')
      .orderBy('position')
      .limit(passwords?.length ?? ROWS)
      .execute();
    if (rows.length === 0) {
      await endBatch(tx, actor, batch);
      return 'ended';
    }
    const counts = await makeRows(services, tx, actor, batch, rows, passwords);
    const right_count = batch.right_count - counts.made - counts.failed;
    const made_count = batch.made_count + counts.made;
    const failed_count = batch.failed_count + counts.failed;
    const mustUndo = batch.choice === 'all-or-none' && counts.failed > 0;
    await tx
      .updateTable('import_batch')
      .set({
        right_count,
        made_count,
        failed_count,
        ...(mustUndo ? { state: 'undoing' as const, note: counts.note } : {}),
      })
      .where('id', '=', batch.id)
      .execute();
    return 'more';
  });
}

/** One password for each row of the next chunk, where accounts get their own: hashing takes time, and nothing is locked yet. */
async function passwordsFor({ db, settings }: Services, batchId: string): Promise<readonly GivenPassword[] | null> {
  if (settings.initialPassword !== 'each') return null;
  const batch = await db
    .selectFrom('import_batch')
    .select('right_count')
    .where('id', '=', batchId)
    .where('kind', '=', 'users')
    .where('state', '=', 'running')
    .executeTakeFirst();
  if (!batch || batch.right_count === 0) return null;
  return givenPasswords(settings.initialPassword, Math.min(batch.right_count, ROWS_WITH_PASSWORDS));
}

/** 全部正确才导入 that met an obstacle: takes back what was made, or says who uses it already. */
async function takeBackOrTell(tx: Tx, actor: PersonActor, batch: BatchRow): Promise<void> {
  const inUse = await whatDependsOn(tx, batch);
  if (inUse === null) {
    await takeBackMade(tx, actor, batch);
    return;
  }
  const why = batch.note?.replace(TAKEN_BACK, '') ?? '';
  const note = `${why}其余各行已经导入，未能撤回：${inUse}。请在列表中逐个停用。`;
  await endBatch(tx, actor, { ...batch, note });
}

/** The person who started it, holding what they hold now. */
async function actorOf({ clock }: Services, tx: Tx, batch: BatchRow): Promise<PersonActor> {
  const now = await clock(tx);
  const person = await tx
    .selectFrom('person')
    .select('name')
    .where('id', '=', batch.person_id)
    .executeTakeFirstOrThrow();
  return {
    kind: 'person',
    personId: batch.person_id,
    personName: person.name,
    memberships: await loadMemberships(tx, batch.person_id, now),
    clock,
    sessionId: batch.session_id,
    address: batch.address,
    requestId: batch.request_id,
  };
}

async function makeRows(
  services: Services,
  tx: Tx,
  actor: PersonActor,
  batch: BatchRow,
  rows: readonly FileRow[],
  passwords: readonly GivenPassword[] | null,
): Promise<{ made: number; failed: number; note: string | null }> {
  const { keys } = services;
  const elapsed = stopwatch();
  const cells = rows.map((row) => ({
    position: row.position,
    cells: cellsById(batch.kind, openCells(keys, row)),
  }));
  const judged = await judgeFile(tx, keys, actor, batch.kind, cells);
  const atOnce = await makeUsersAtOnce(services, tx, actor, batch, judged, passwords);
  if (atOnce > 0) return { made: atOnce, failed: 0, note: null };
  let made = 0;
  for (const [index, { position, errors, value }] of judged.entries()) {
    if (index > 0 && elapsed() > CHUNK_MS) break;
    const why =
      value === null
        ? errors.map(({ message }) => message).join('')
        : await inSavepoint(services, tx, actor, batch, position, value);
    if (why === null) {
      made += 1;
      continue;
    }
    await tx
      .updateTable('import_row')
      .set({ state: 'failed', note: why })
      .where('batch_id', '=', batch.id)
      .where('position', '=', position)
      .execute();
    if (batch.choice === 'all-or-none') {
      return { made, failed: 1, note: `第 ${String(position)} 行：${why}${TAKEN_BACK}` };
    }
    return { made, failed: 1, note: null };
  }
  return { made, failed: 0, note: null };
}

type Value = Parameters<typeof makeRow>[3];

/** Makes one row; null where it stands, else why it does not, and nothing of it stays. */
async function inSavepoint(
  services: Services,
  tx: Tx,
  actor: PersonActor,
  batch: BatchRow,
  position: number,
  value: Value,
): Promise<string | null> {
  await sql`savepoint import_row`.execute(tx);
  const made = await makeRow(tx, services, actor, value);
  if (!made.ok) {
    await sql`rollback to savepoint import_row`.execute(tx);
    return made.refusal;
  }
  await tx
    .updateTable('import_row')
    .set({ state: 'made', ...madeColumns(services, { batch_id: batch.id, position }, made.value) })
    .where('batch_id', '=', batch.id)
    .where('position', '=', position)
    .execute();
  await sql`release savepoint import_row`.execute(tx);
  return null;
}

function madeColumns({ keys }: Services, key: { batch_id: string; position: number }, made: Made) {
  if ('unitId' in made) return { unit_id: made.unitId };
  return { person_id: made.personId, ...sealPassword(keys, key, made.shownPassword) };
}

async function endBatch(tx: Tx, actor: PersonActor, batch: BatchRow): Promise<void> {
  const ended_at = await actor.clock(tx);
  await tx
    .updateTable('import_batch')
    .set({ state: 'done', ended_at, note: batch.note })
    .where('id', '=', batch.id)
    .execute();
}
