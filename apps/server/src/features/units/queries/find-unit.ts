import type { DivisionPlace } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';

/** A division with the codes from its province down to itself; undefined for one that is unknown or abolished. */
export async function findDivisionPlace(db: Db, code: string): Promise<DivisionPlace | undefined> {
  const { rows } = await sql<DivisionPlace>`
    with recursive upward as (
      select code, parent_code, level, 0 as height from division where code = ${code} and state = 'active'
      union all
      select d.code, d.parent_code, d.level, upward.height + 1 from upward join division d on d.code = upward.parent_code
    )
    select
      (select level from upward where height = 0) as level,
      array_agg(code order by height desc) as path
    from upward having count(*) > 0`.execute(db);
  return rows[0];
}

/** The name of an active unit that has a name below a 上级机构, or a credit code. */
export async function findUnitWith(
  db: Db,
  sought: { name: string; superiorId: string } | { creditCode: string },
): Promise<string | undefined> {
  const units = db.selectFrom('unit').select('name').where('state', '=', 'active');
  const found =
    'creditCode' in sought
      ? units.where('credit_code', '=', sought.creditCode)
      : units.where('name', '=', sought.name).where('superior_id', '=', sought.superiorId);
  return (await found.executeTakeFirst())?.name;
}
