import type { CheckedPlace } from '@zhicheng/domain';
import type { Db } from '../../../platform/database/index.ts';

export interface DivisionNode {
  readonly code: string;
  readonly name: string;
  readonly level: 'province' | 'city' | 'county';
  readonly parentCode: string | null;
}

/** The divisions of today: the province, its cities, their counties, with the names by which they are called. */
export async function loadDivisions(db: Db): Promise<DivisionNode[]> {
  return db
    .selectFrom('division')
    .select(['code', 'name', 'level', 'parent_code as parentCode'])
    .where('state', '=', 'active')
    .orderBy('code')
    .execute();
}

/** A division and all below it. */
export function within(divisions: readonly DivisionNode[], code: string): string[] {
  const below = divisions.filter(({ parentCode }) => parentCode === code);
  return [code, ...below.flatMap((child) => within(divisions, child.code))];
}

/** Where people may apply, as the check of routes wants it: cities, and counties with their city. */
export function placesOf(divisions: readonly DivisionNode[], regions: readonly string[]): CheckedPlace[] {
  const chosen = regions.length === 0 ? null : new Set(regions.flatMap((code) => within(divisions, code)));
  return divisions.flatMap((division): CheckedPlace[] => {
    if (chosen && !chosen.has(division.code)) return [];
    if (division.level === 'city') return [{ cityCode: division.code, countyCode: null }];
    if (division.level === 'county' && division.parentCode !== null) {
      return [{ cityCode: division.parentCode, countyCode: division.code }];
    }
    return [];
  });
}

export function provinceCode(divisions: readonly DivisionNode[]): string {
  const province = divisions.find(({ level }) => level === 'province');
  if (!province) throw new Error('there is no province');
  return province.code;
}
