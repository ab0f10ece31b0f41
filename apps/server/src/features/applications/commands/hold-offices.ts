import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

/**
 * Holds offices until the transaction ends: `alone` for who takes handlers away, `together` for who brings work there, so
 * that no visit opens at an office in the moment in which its last handler leaves.
 */
export async function holdOffices(tx: Tx, unitIds: readonly string[], how: 'alone' | 'together'): Promise<void> {
  const hold = how === 'alone' ? sql`pg_advisory_xact_lock` : sql`pg_advisory_xact_lock_shared`;
  for (const unitId of [...new Set(unitIds)].sort()) {
    await sql`select ${hold}(hashtextextended(${`handlers:${unitId}`}, 0))`.execute(tx);
  }
}
