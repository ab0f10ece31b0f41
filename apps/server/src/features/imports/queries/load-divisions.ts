import type { DivisionPlace, FormerDivision, ImportDivision } from '@zhicheng/domain';
import type { Db } from '../../../platform/database/index.ts';

/** The divisions in use, each with the codes from the province down to itself. */
export async function loadDivisions(db: Db): Promise<ImportDivision[]> {
  const rows = await db
    .selectFrom('division')
    .select(['code', 'name', 'full_name', 'level', 'parent_code'])
    .where('state', '=', 'active')
    .orderBy('code')
    .execute();
  const parents = new Map(rows.map(({ code, parent_code }) => [code, parent_code]));
  const pathTo = (code: string): string[] => {
    const parent = parents.get(code);
    return parent === undefined || parent === null ? [code] : [...pathTo(parent), code];
  };
  return rows.map(({ code, name, full_name, level }) => {
    const place: DivisionPlace = { level, path: pathTo(code) };
    return { code, name, fullName: full_name, place };
  });
}

/** Those that are no more, each with what it is called today. */
export async function loadFormerDivisions(db: Db): Promise<FormerDivision[]> {
  const rows = await db
    .selectFrom('division as d')
    .leftJoin('division as s', 's.code', 'd.successor_code')
    .select(['d.code', 'd.name', 'd.full_name as fullName', 's.name as now'])
    .where('d.state', '=', 'abolished')
    .execute();
  return rows;
}
