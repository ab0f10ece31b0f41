import type { ChildGroup, Role, UnitClass } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import { COUNT_LIMIT } from '../../../platform/paging/index.ts';
import { findDivisionPlace } from './find-unit.ts';
import { holdsAt } from './unit-line.ts';

const SHOWN = 5;

/** The active units directly below, of each class and division one line. */
export async function childGroups(db: Db, unitId: string): Promise<ChildGroup[]> {
  const { rows } = await sql<{ unit_class: UnitClass; division_code: string; n: number; example: string }>`
    select unit_class, division_code, count(*)::int as n, min(name) as example
    from unit where superior_id = ${unitId}::uuid and state = 'active'
    group by unit_class, division_code order by unit_class, division_code`.execute(db);
  return Promise.all(
    rows.map(async (row) => ({
      unitClass: row.unit_class,
      place: await findDivisionPlace(db, row.division_code),
      count: row.n,
      example: row.example,
    })),
  );
}

/** Names that two active units would have below one 上级机构: of the units below a merged one, or of the moved one itself. */
export async function namesTwice(
  db: Db,
  unit: { readonly id: string; readonly name: string },
  successorId: string | null,
  superiorId: string,
): Promise<string[]> {
  const moving =
    successorId === null
      ? sql`select u.name, ${superiorId}::uuid as above from unit u where u.id = ${unit.id}::uuid`
      : sql`select u.name, ${successorId}::uuid as above from unit u
          where u.superior_id = ${unit.id}::uuid and u.state = 'active'`;
  const { rows } = await sql<{ name: string }>`
    select moving.name from (${moving}) as moving
    where exists (select from unit there where there.superior_id = moving.above and there.name = moving.name
      and there.state = 'active' and there.id <> ${unit.id}::uuid)
    limit ${SHOWN}`.execute(db);
  return rows.map(({ name }) => name);
}

export async function peopleInBoth(db: Db, one: string, other: string, now: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select p.name from membership m join membership n on n.person_id = m.person_id and n.unit_id = ${other}::uuid
      and (n.valid_to is null or n.valid_to > ${now})
    join person p on p.id = m.person_id
    where m.unit_id = ${one}::uuid and (m.valid_to is null or m.valid_to > ${now})
    limit ${SHOWN}`.execute(db);
  return rows.map(({ name }) => name);
}

/** A grant that holds in a unit today. */
export interface HeldGrant {
  readonly id: string;
  readonly membership_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly role: Role;
}

/** The clerks' grants of a unit: those of applicants and of committee offices fit any unit. */
export async function clerkGrants(db: Db, unitId: string, now: string): Promise<HeldGrant[]> {
  const { rows } = await sql<HeldGrant>`
    select g.id, g.membership_id, g.person_id, p.name, g.role
    from role_grant g join person p on p.id = g.person_id
    where g.unit_id = ${unitId}::uuid and g.role like '%-clerk' and ${holdsAt(now)}
    order by p.pinyin, g.id`.execute(db);
  return rows;
}

interface Touched {
  readonly children: number;
  readonly subtree: number;
  readonly users: number;
  readonly visits: number;
  readonly applications: number;
  readonly drafts: number;
  /** Applications on which the unit decided. */
  readonly handled: number;
  /** 申请调入 that wait there, or that it made. */
  readonly transfers: number;
  readonly committees: string[];
}

/** What hangs on a unit that is about to be reformed, each counted to one beyond what is told exactly. */
export async function countTouched(db: Db, unitId: string, now: string): Promise<Touched> {
  const most = COUNT_LIMIT + 1;
  const { rows } = await sql<Touched>`
    select
      (select count(*) from (select from unit u where u.superior_id = ${unitId}::uuid limit ${most}) c)::int as children,
      (select count(*) from (select from unit u where u.ancestor_ids @> array[${unitId}::uuid] limit ${most}) c)::int
        as subtree,
      (select count(*) from (select from membership m where m.unit_id = ${unitId}::uuid
        and (m.valid_to is null or m.valid_to > ${now}) limit ${most}) c)::int as users,
      (select count(*) from (select from visit v where v.handler_unit_id = ${unitId}::uuid and v.state = 'open'
        limit ${most}) c)::int as visits,
      (select count(*) from (select from application a join membership m on m.id = a.membership_id
        where m.unit_id = ${unitId}::uuid and a.status in ('reviewing', 'returned') limit ${most}) c)::int as applications,
      (select count(*) from (select from application a join membership m on m.id = a.membership_id
        where m.unit_id = ${unitId}::uuid and a.status = 'draft' limit ${most}) c)::int as drafts,
      (select count(*) from (select distinct v.application_id from visit v where v.handler_unit_id = ${unitId}::uuid
        and v.state in ('passed', 'concluded', 'sent-back', 'rejected', 'voided') limit ${most}) c)::int as handled,
      (select count(*) from (select from transfer t where t.state = 'waiting'
        and (t.from_unit_id = ${unitId}::uuid or t.to_unit_id = ${unitId}::uuid) limit ${most}) c)::int as transfers,
      array(select c.name from committee c where (c.office_unit_id = ${unitId}::uuid or c.forming_unit_id = ${unitId}::uuid)
        and c.state = 'active'
        order by c.name) as committees`.execute(db);
  const [touched] = rows;
  if (!touched) throw new Error('counting gave no row');
  return touched;
}
