import type { Db } from '../../platform/database/index.ts';

export interface DivisionRow {
  readonly code: string;
  readonly name: string;
  readonly parent_code: string | null;
}

/** The divisions in use, parents before their parts, zones of ours after the counties of their city. */
export async function listDivisions(db: Db): Promise<DivisionRow[]> {
  return db
    .selectFrom('division')
    .select(['code', 'name', 'parent_code'])
    .where('state', '=', 'active')
    .orderBy('parent_code', (order) => order.asc().nullsFirst())
    .orderBy('source')
    .orderBy('code')
    .execute();
}
