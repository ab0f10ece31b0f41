import type { UnitClass } from '@zhicheng/domain';
import type { Db } from '../../../platform/database/index.ts';

/** What an application needs to know of the applicant's unit, and what its route is found by. */
export interface Employer {
  readonly id: string;
  readonly name: string;
  readonly unitClass: UnitClass;
  readonly superiorId: string | null;
  readonly nature: string | null;
  readonly contactPhone: string | null;
  /** The county (or local zone) and the city that the unit lies in; null above that level. */
  readonly countyCode: string | null;
  readonly cityCode: string | null;
  /** 四川省德阳市罗江区 */
  readonly regionName: string;
}

export async function findEmployer(db: Db, unitId: string): Promise<Employer | undefined> {
  const row = await db
    .selectFrom('unit as u')
    .innerJoin('division as d', 'd.code', 'u.division_code')
    .select(['u.id', 'u.name', 'u.unit_class', 'u.superior_id', 'u.nature', 'u.contact_phone'])
    .select(['d.code', 'd.level', 'd.parent_code', 'd.full_name'])
    .where('u.id', '=', unitId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const isCounty = row.level === 'county';
  return {
    id: row.id,
    name: row.name,
    unitClass: row.unit_class,
    superiorId: row.superior_id,
    nature: row.nature,
    contactPhone: row.contact_phone,
    countyCode: isCounty ? row.code : null,
    cityCode: isCounty ? row.parent_code : row.level === 'city' ? row.code : null,
    regionName: row.full_name,
  };
}
