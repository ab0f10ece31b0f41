import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../database/index.ts';

/** Counts are exact up to here, then 1000+. */
export const COUNT_LIMIT = 1000;

/** How many rows a list has, as lists tell it. */
export interface Count {
  value: number;
  more: boolean;
}

export function countOf(counted: number): Count {
  return { value: Math.min(counted, COUNT_LIMIT), more: counted > COUNT_LIMIT };
}

/** Counts what a list finds, to one beyond what is told exactly; `found` begins with its FROM. */
export async function countRows(db: Db, found: RawBuilder<unknown>): Promise<Count> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select ${found} limit ${COUNT_LIMIT + 1}) counted`.execute(db);
  return countOf(rows[0]?.n ?? 0);
}
