import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';

/**
 * Holds offices until the transaction ends: `alone` for who takes handlers away, `together` for who brings work there, so
 * that no visit opens at an office in the moment in which its last handler leaves. Gives the instant from which on nobody
 * else changes them, never before `begun`: whoever waited here would judge by an older one as if others had not left.
 */
export async function holdOffices(
  tx: Tx,
  { clock }: Pick<Actor, 'clock'>,
  begun: string,
  unitIds: readonly string[],
  how: 'alone' | 'together',
): Promise<string> {
  const hold = how === 'alone' ? sql`pg_advisory_xact_lock` : sql`pg_advisory_xact_lock_shared`;
  for (const unitId of [...new Set(unitIds)].sort()) {
    await sql`select ${hold}(hashtextextended(${`handlers:${unitId}`}, 0))`.execute(tx);
  }
  const held = await clock(tx);
  return held > begun ? held : begun;
}
