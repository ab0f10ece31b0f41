import { endOfDay, type ApplicationState } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { ApplicationExtras } from '../rows/application-row.ts';
import { unitsConcerned } from '../rows/trail-row.ts';

/** What pages show of applications besides their states, for a whole page of them in two queries. */
export async function loadExtras(db: Db, states: readonly ApplicationState[]): Promise<Map<string, ApplicationExtras>> {
  if (states.length === 0) return new Map();
  const rows = await db
    .selectFrom('application as a')
    .innerJoin('unit as u', 'u.id', 'a.employer_id')
    .innerJoin('notice as n', 'n.id', 'a.notice_id')
    .select(['a.id', 'a.title_level', 'a.title_name', 'a.profession_name', 'u.name', 'u.unit_class'])
    .select(
      sql<string>`greatest(n.window_to, (
        select max(e.window_to) from notice_extension e
        join division d on d.code = u.division_code left join division above on above.code = d.parent_code
        where e.notice_id = n.id and e.division_code in (d.code, d.parent_code, above.parent_code)
      ))`.as('window_to'),
    )
    .where(
      'a.id',
      'in',
      states.map((state) => state.id),
    )
    .execute();
  const phones = await loadPhones(db, [...new Set(states.flatMap(unitsConcerned))]);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        unitName: row.name,
        unitClass: row.unit_class,
        titleName: row.title_name,
        professionName: row.profession_name,
        titleLevel: row.title_level,
        windowClosesAt: endOfDay(row.window_to),
        phones,
      },
    ]),
  );
}

async function loadPhones(db: Db, unitIds: readonly string[]): Promise<Map<string, string>> {
  if (unitIds.length === 0) return new Map();
  const rows = await db.selectFrom('unit').select(['id', 'contact_phone']).where('id', 'in', unitIds).execute();
  return new Map(rows.flatMap(({ id, contact_phone: phone }) => (phone === null ? [] : [[id, phone] as const])));
}
