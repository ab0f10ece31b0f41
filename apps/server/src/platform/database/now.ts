import { sql } from 'kysely';
import type { Db } from './open.ts';

/**
 * The one clock: the database's, in milliseconds ('2026-11-23T02:42:07.123Z'). A command that loads a row reads it in
 * that same statement instead, with `databaseNow` among the selected columns.
 */
export async function readNow(db: Db): Promise<string> {
  const { rows } = await sql<{ now: string }>`select ${databaseNow} as now`.execute(db);
  const [row] = rows;
  if (row === undefined) {
    throw new Error('select clock_timestamp() gave no row');
  }
  return row.now;
}

/** To be selected with a row: `select([..., databaseNow.as('now')])`. */
export const databaseNow = sql<string>`clock_timestamp()`;
