import type { Selectable } from 'kysely';
import type { AuditChainTable, AuditLogTable, Db } from '../database/index.ts';
import { entryHash } from './entry.ts';

/** Where a chain does not hold: an entry altered, taken out, or put in. */
export interface AuditFault {
  chain: number;
  seq: number;
  what: 'hash-differs' | 'gap' | 'previous-differs' | 'head-differs';
}

const PAGE = 1000;

/**
 * Reads all chains of the audit log and gives what does not hold. The oldest entry kept of a chain may cite one that is
 * past its retention; from there on each must follow the one before it, up to the head.
 */
export async function checkAudit(db: Db): Promise<AuditFault[]> {
  const heads = await db.selectFrom('audit_chain').selectAll().orderBy('chain').execute();
  const faults: AuditFault[] = [];
  for (const head of heads) faults.push(...(await checkChain(db, head)));
  return faults;
}

async function checkChain(db: Db, head: Selectable<AuditChainTable>): Promise<AuditFault[]> {
  const { chain } = head;
  const faults: AuditFault[] = [];
  let last: Selectable<AuditLogTable> | undefined;
  for (;;) {
    const rows = await entriesAfter(db, chain, last?.seq ?? 0);
    if (rows.length === 0) break;
    for (const row of rows) {
      if (last && row.seq !== last.seq + 1) faults.push({ chain, seq: row.seq, what: 'gap' });
      else if (last && row.prev_hash !== last.hash) faults.push({ chain, seq: row.seq, what: 'previous-differs' });
      if (entryHash(row) !== row.hash) faults.push({ chain, seq: row.seq, what: 'hash-differs' });
      last = row;
    }
  }
  if ((last?.seq ?? 0) !== head.seq || (last?.hash ?? '') !== head.hash) {
    faults.push({ chain, seq: head.seq, what: 'head-differs' });
  }
  return faults;
}

function entriesAfter(db: Db, chain: number, seq: number): Promise<Selectable<AuditLogTable>[]> {
  return db
    .selectFrom('audit_log')
    .selectAll()
    .where('chain', '=', chain)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(PAGE)
    .execute();
}
