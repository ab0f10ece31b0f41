import type { Db } from '../../../platform/database/index.ts';

/**
 * The bar in force against a person (诚信档案) on a day, with its cause; null where there is none. A bar of one year
 * (流程作废, 删除流程) holds for notices of that year only.
 */
export async function barOf(db: Db, personId: string, applyYear: number, today: string): Promise<string | null> {
  const row = await db
    .selectFrom('integrity_register')
    .select(['fact', 'measure'])
    .where('person_id', '=', personId)
    .where('lifted_at', 'is', null)
    .where('from_date', '<=', today)
    .where((where) => where.or([where('to_date', 'is', null), where('to_date', '>=', today)]))
    .where((where) => where.or([where('apply_year', 'is', null), where('apply_year', '=', applyYear)]))
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  return row ? `${row.fact}（${row.measure}）` : null;
}
