import type { UnitHistoryEntry } from '@zhicheng/contract';
import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import { cutPage, readKey } from '../../../platform/paging/index.ts';
import { presentHistory, type HistoryNames, type HistoryRow } from '../rows/history-row.ts';

const PAGE = 20;

/** What was changed in a unit, latest first; whether it may be read was decided before. */
export async function listUnitHistory(
  db: Db,
  unitId: string,
  query: { readonly after?: string; readonly limit?: number },
): Promise<{ items: UnitHistoryEntry[]; next: string | null }> {
  const limit = query.limit ?? PAGE;
  const after = readKey(query.after, ['uuid']);
  const beyond = after ? sql`and e.id < ${after[0]}::uuid` : sql``;
  const { rows } = await sql<HistoryRow>`
    select e.id, e.at, e.type, p.name as person_name, e.payload
    from master_event e left join person p on p.id = e.actor_person_id
    where e.entity = 'unit' and e.entity_id = ${unitId} ${beyond}
    order by e.id desc limit ${limit + 1}`.execute(db);
  const { page, next } = cutPage(rows, limit, (last) => [last.id]);
  const names = await loadNames(db, page);
  return {
    items: page.map((row) => presentHistory(row, names)),
    next,
  };
}

/** The units and divisions that the entries speak of, by id and code. */
async function loadNames(db: Db, rows: readonly HistoryRow[]): Promise<HistoryNames> {
  const said = rows.map(({ payload }) => payload).join('\n');
  const ids = [...new Set(said.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [])];
  const units =
    ids.length === 0 ? [] : await db.selectFrom('unit').select(['id', 'name']).where('id', 'in', ids).execute();
  const divisions = await db.selectFrom('division').select(['code', 'full_name']).execute();
  return {
    units: new Map(units.map(({ id, name }) => [id, name])),
    divisions: new Map(divisions.map(({ code, full_name }) => [code, full_name])),
  };
}
