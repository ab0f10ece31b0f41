import type { UnitClass } from '@zhicheng/domain';
import type { Db } from '../../../platform/database/index.ts';

/** The applicant's unit with its place in the province. */
export interface EmployerFacts {
  readonly id: string;
  readonly name: string;
  readonly unitClass: UnitClass;
  readonly superiorId: string | null;
  readonly countyCode: string | null;
  readonly cityCode: string | null;
  /** Its division and all above it. */
  readonly divisionCodes: readonly string[];
}

export async function loadEmployer(db: Db, unitId: string): Promise<EmployerFacts> {
  const row = await db
    .selectFrom('unit as u')
    .innerJoin('division as d', 'd.code', 'u.division_code')
    .leftJoin('division as above', 'above.code', 'd.parent_code')
    .select(['u.id', 'u.name', 'u.unit_class', 'u.superior_id', 'd.code', 'd.level'])
    .select(['above.code as above_code', 'above.parent_code as top_code'])
    .where('u.id', '=', unitId)
    .executeTakeFirstOrThrow();
  const inCounty = row.level === 'county';
  const codes = [row.code, row.above_code, row.top_code].filter((code) => code !== null);
  return {
    id: row.id,
    name: row.name,
    unitClass: row.unit_class,
    superiorId: row.superior_id,
    countyCode: inCounty ? row.code : null,
    cityCode: inCounty ? row.above_code : row.level === 'city' ? row.code : null,
    divisionCodes: codes,
  };
}
