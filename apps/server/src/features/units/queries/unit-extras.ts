import type { UnitDetail } from '@zhicheng/contract';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { countOf, COUNT_LIMIT } from '../../../platform/paging/index.ts';
import { readableUnits } from '../../../platform/scopes/index.ts';
import type { UnitRow } from './find-readable-unit.ts';
import { holdsAt, isClerkRole } from './unit-line.ts';

/** What 详情 shows beside the unit's own row. */
export interface UnitExtras {
  readonly path: UnitDetail['path'];
  readonly heads: UnitDetail['heads'];
  readonly counts: UnitDetail['counts'];
}

export async function loadUnitExtras(db: Db, actor: PersonActor, unit: UnitRow): Promise<UnitExtras> {
  const now = await actor.clock(db);
  const { rows: path } = await sql<{ id: string; name: string }>`
    select u.id, u.name from unit u
    where u.id = any (${unit.ancestor_ids}::uuid[]) and ${readableUnits(actor, 'u')}
    order by cardinality(u.ancestor_ids)`.execute(db);
  const heads = await db
    .selectFrom('unit_head')
    .select(['id', 'name', 'post', 'from_date as fromDate', 'to_date as toDate'])
    .where('unit_id', '=', unit.id)
    .orderBy('from_date', 'desc')
    .execute();
  return { path, heads, counts: await countWhatHangs(db, unit.id, now) };
}

/** What refers to a unit today: each counted to one beyond what is told exactly. */
async function countWhatHangs(db: Db, unitId: string, now: string): Promise<UnitDetail['counts']> {
  const most = COUNT_LIMIT + 1;
  const { rows } = await sql<{ users: number; clerks: number; children: number; applications: number; open: number }>`
    select
      (select count(*) from (select from membership m where m.unit_id = ${unitId}::uuid
        and m.valid_from <= ${now} and (m.valid_to is null or m.valid_to > ${now}) limit ${most}) c)::int as users,
      (select count(*) from (select distinct g.person_id from role_grant g
        where g.unit_id = ${unitId}::uuid and ${isClerkRole} and ${holdsAt(now)} limit ${most}) c)::int as clerks,
      (select count(*) from (select from unit u where u.superior_id = ${unitId}::uuid limit ${most}) c)::int as children,
      (select count(*) from (select from application a where a.employer_id = ${unitId}::uuid limit ${most}) c)::int
        as applications,
      (select count(*) from (select from visit v where v.handler_unit_id = ${unitId}::uuid and v.state = 'open'
        limit ${most}) c)::int as open`.execute(db);
  const [row] = rows;
  const count = (value: number | undefined) => countOf(value ?? 0);
  return {
    users: count(row?.users),
    clerks: count(row?.clerks),
    children: count(row?.children),
    applications: count(row?.applications),
    openVisits: count(row?.open),
  };
}
