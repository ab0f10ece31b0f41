import { sql, type Selectable } from 'kysely';
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
  for (const head of heads) faults.push(...(await checkChain(db, head, { first: 1, last: head.seq })).faults);
  return faults;
}

/**
 * The same for the entries of a period, from each chain's first in it to its last, whatever time those between say; the
 * head is held too where the period reaches it.
 */
export async function checkAuditPeriod(
  db: Db,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<{ entries: number; faults: AuditFault[] }> {
  const { rows } = await sql<Selectable<AuditChainTable> & Stretch>`
    select c.chain, c.seq, c.hash, e.first, e.last from audit_chain c join (
      select chain, min(seq) as first, max(seq) as last from audit_log where at >= ${from} and at < ${to} group by chain
    ) e on e.chain = c.chain order by c.chain`.execute(db);
  const faults: AuditFault[] = [];
  let entries = 0;
  for (const row of rows) {
    const checked = await checkChain(db, row, row);
    faults.push(...checked.faults);
    entries += checked.entries;
  }
  return { entries, faults };
}

/** From one number of a chain to another. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

async function checkChain(
  db: Db,
  head: Selectable<AuditChainTable>,
  stretch: Stretch,
): Promise<{ entries: number; faults: AuditFault[] }> {
  const { chain } = head;
  const faults: AuditFault[] = [];
  let entries = 0;
  let last: Selectable<AuditLogTable> | undefined;
  for (;;) {
    const rows = await entriesAfter(db, chain, last?.seq ?? stretch.first - 1, stretch.last);
    if (rows.length === 0) break;
    entries += rows.length;
    for (const row of rows) {
      if (last && row.seq !== last.seq + 1) faults.push({ chain, seq: row.seq, what: 'gap' });
      else if (last && row.prev_hash !== last.hash) faults.push({ chain, seq: row.seq, what: 'previous-differs' });
      if (entryHash(row) !== row.hash) faults.push({ chain, seq: row.seq, what: 'hash-differs' });
      last = row;
    }
  }
  const reachesHead = stretch.last >= head.seq;
  if (reachesHead && ((last?.seq ?? 0) !== head.seq || (last?.hash ?? '') !== head.hash)) {
    faults.push({ chain, seq: head.seq, what: 'head-differs' });
  }
  return { entries, faults };
}

function entriesAfter(db: Db, chain: number, seq: number, last: number): Promise<Selectable<AuditLogTable>[]> {
  return db
    .selectFrom('audit_log')
    .selectAll()
    .where('chain', '=', chain)
    .where('seq', '>', seq)
    .where('seq', '<=', last)
    .orderBy('seq')
    .limit(PAGE)
    .execute();
}
