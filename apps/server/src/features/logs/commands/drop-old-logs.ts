import { addMonthsToDate, civilDateOf } from '@zhicheng/domain';
import { sql } from 'kysely';
import { systemActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import { readNow, type Db } from '../../../platform/database/index.ts';

/** Log entries are kept at least so long (网络安全法 §21), whatever is asked. */
const LEAST_MONTHS = 6;

/**
 * Drops the whole months that ended before those to be kept, as the owner of the tables; gives their names. That they
 * went is an entry of its own. The first entry kept of a chain then cites one that is gone.
 */
export async function dropOldLogs(ownerDb: Db, keepMonths: number): Promise<string[]> {
  return ownerDb.transaction().execute(async (tx) => {
    const now = await readNow(tx);
    const firstKept = addMonthsToDate(civilDateOf(now), -Math.max(keepMonths, LEAST_MONTHS)).slice(0, 7);
    const limit = `audit_log_${firstKept.replace('-', '_')}`;
    const { rows } = await sql<{ name: string }>`
      select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'audit_log'::regclass and c.relname ~ '^audit_log_[0-9]{4}_[0-9]{2}$' and c.relname < ${limit}
      order by c.relname`.execute(tx);
    for (const { name } of rows) await sql`drop table ${sql.table(name)}`.execute(tx);
    const dropped = rows.map(({ name }) => name);
    if (dropped.length > 0) {
      await sql`update audit_chain c set kept_from = coalesce(
        (select min(l.seq) from audit_log l where l.chain = c.chain), c.seq + 1)`.execute(tx);
      const details = { dropped, keepMonths };
      await appendAudit(tx, systemActor('log-retention', readNow), now, {
        action: 'logs.dropOld',
        result: 'done',
        details,
      });
    }
    return dropped;
  });
}
