import { ok, refused, type ImportKind } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { recordMasterEvents } from '../../../platform/master-event/index.ts';
import { lockOwnBatch } from '../queries/read-batch.ts';
import { whatDependsOn } from '../queries/what-depends.ts';
import { aDayAfter, type BatchRow } from '../rows/present.ts';

const EVENTS_AT_ONCE = 1_000;

/** 撤销导入: takes back all that a file made, within a day, while nothing depends on any of it. */
export async function undoImport(
  tx: Tx,
  actor: PersonActor,
  kind: ImportKind,
  batchId: string,
): Promise<Answer<BatchRow>> {
  const batch = await lockOwnBatch(tx, actor, kind, batchId);
  if (!batch) return refused({ code: 'not-found' });
  if (batch.state !== 'done' || batch.made_count === 0 || batch.started_at === null) {
    return refused({ code: 'import-not-done' });
  }
  if ((await actor.clock(tx)) > aDayAfter(batch.started_at)) return refused({ code: 'import-undo-expired' });
  const what = await whatDependsOn(tx, batch);
  if (what !== null) return refused({ code: 'import-in-use', facts: { what } });
  return ok(await takeBackMade(tx, actor, batch));
}

/** Takes back what the file made; whether it may be done was decided before. The database refuses what is referred to. */
export async function takeBackMade(tx: Tx, actor: PersonActor, batch: BatchRow): Promise<BatchRow> {
  const now = await actor.clock(tx);
  const made = await tx
    .selectFrom('import_row')
    .select(['unit_id', 'person_id'])
    .where('batch_id', '=', batch.id)
    .where('state', '=', 'made')
    .execute();
  await sql`select undo_import(${batch.id}::uuid)`.execute(tx);
  const events = made.map(({ unit_id, person_id }) => ({
    entity: unit_id === null ? ('person' as const) : ('unit' as const),
    entityId: unit_id ?? person_id ?? '',
    type: 'import-undone',
    payload: { importId: batch.id },
  }));
  for (let from = 0; from < events.length; from += EVENTS_AT_ONCE) {
    await recordMasterEvents(tx, actor, now, events.slice(from, from + EVENTS_AT_ONCE));
  }
  await sql`
    update import_row set state = 'undone', unit_id = null, person_id = null,
      password = null, password_alg = null, password_key_id = null
    where batch_id = ${batch.id} and state = 'made'`.execute(tx);
  const undone = await tx
    .updateTable('import_batch')
    .set({ state: 'undone', ended_at: now, made_count: 0 })
    .where('id', '=', batch.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await appendAudit(tx, actor, now, {
    action: batch.kind === 'units' ? 'unitImports.undo' : 'userImports.undo',
    result: 'done',
    subject: { kind: 'import', id: batch.id },
    details: { taken: made.length },
  });
  return undone;
}
