import type { Db } from '../../../platform/database/index.ts';

/** The files that are being imported, the one started first first. */
export async function findUnderWay(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('import_batch')
    .select('id')
    .where('state', 'in', ['running', 'undoing'])
    .orderBy('started_at')
    .execute();
  return rows.map(({ id }) => id);
}
