import type { UnitClass } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Db } from '../database/index.ts';

/** An applicant's unit: what an application needs to know of it, and what its route is found by. */
export interface Employer {
  readonly id: string;
  readonly name: string;
  readonly unitClass: UnitClass;
  readonly superiorId: string | null;
  /** A code of UNIT_NATURE. */
  readonly nature: string | null;
  readonly contactPhone: string | null;
  /** The county (or local zone) and the city that the unit lies in; null above that level. */
  readonly countyCode: string | null;
  readonly cityCode: string | null;
  /** Its division and all above it. */
  readonly divisionCodes: readonly string[];
  /** 四川省德阳市罗江区 */
  readonly regionName: string;
}

export async function findEmployer(db: Db, unitId: string): Promise<Employer | undefined> {
  const { rows } = await sql<Employer>`
    with recursive upward as (
      select d.code, d.parent_code, d.level from unit u join division d on d.code = u.division_code where u.id = ${unitId}
      union all
      select d.code, d.parent_code, d.level from upward join division d on d.code = upward.parent_code
    )
    select
      u.id, u.name, u.nature,
      u.unit_class as "unitClass", u.superior_id as "superiorId", u.contact_phone as "contactPhone",
      (select code from upward where level = 'county') as "countyCode",
      (select code from upward where level = 'city') as "cityCode",
      array(select code from upward) as "divisionCodes",
      d.full_name as "regionName"
    from unit u join division d on d.code = u.division_code
    where u.id = ${unitId}`.execute(db);
  return rows[0];
}
