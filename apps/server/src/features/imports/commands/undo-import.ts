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
  const { names, unitId } = await whatWasMade(tx, batch.id);
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
    ...(unitId !== null && { unitId }),
    details: { taken: made.length, names },
  });
  return undone;
}

const NAMED = 20;

/** Some of what is taken back by name, and the unit that it lies in (or below), where it is one alone. */
async function whatWasMade(tx: Tx, batchId: string): Promise<{ names: string[]; unitId: string | null }> {
  const { rows } = await sql<{ names: string[] | null; units: string[] | null }>`
    select (array_agg(coalesce(u.name, p.name) order by r.position))[1:${sql.lit(NAMED)}] as names,
      array_agg(distinct coalesce(u.superior_id, m.unit_id)) as units
    from import_row r
    left join unit u on u.id = r.unit_id
    left join person p on p.id = r.person_id
    left join membership m on m.person_id = r.person_id
    where r.batch_id = ${batchId}::uuid and r.state = 'made'`.execute(tx);
  const { names, units } = rows[0] ?? { names: null, units: null };
  return { names: names ?? [], unitId: units?.length === 1 ? (units[0] ?? null) : null };
}
