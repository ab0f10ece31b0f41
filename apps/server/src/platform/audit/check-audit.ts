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
 * Reads all chains of the audit log and gives what does not hold: each must be whole from the entry that retention has
 * left as its oldest (that one may cite one that is gone) up to its head.
 */
export async function checkAudit(db: Db): Promise<AuditFault[]> {
  const heads = await db.selectFrom('audit_chain').selectAll().orderBy('chain').execute();
  const faults: AuditFault[] = [];
  for (const head of heads) faults.push(...(await checkChain(db, head, { first: 1, last: head.seq })));
  return faults;
}

/**
 * The same for the entries of a period, from each chain's last before it to its first after it, whatever time those
 * between say: so that what was taken off at either end is missed too.
 */
export async function checkAuditPeriod(
  db: Db,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<{ entries: number; faults: AuditFault[] }> {
  const { rows } = await sql<Selectable<AuditChainTable> & { inside: number; first: number; last: number }>`
    select c.*, coalesce(e.inside, 0) as inside,
      coalesce(e.first - 1, (select max(seq) from audit_log where chain = c.chain and at < ${from}), 1) as first,
      coalesce(e.last + 1, (select min(seq) from audit_log where chain = c.chain and at >= ${to}), c.seq) as last
    from audit_chain c left join (
      select chain, min(seq) as first, max(seq) as last, count(*) as inside from audit_log
      where at >= ${from} and at < ${to} group by chain
    ) e on e.chain = c.chain order by c.chain`.execute(db);
  const faults: AuditFault[] = [];
  let entries = 0;
  for (const row of rows) {
    faults.push(...(await checkChain(db, row, row)));
    entries += row.inside;
  }
  return { entries, faults };
}

/** From one number of a chain to another, as far as the chain reaches. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

async function checkChain(
  db: Db,
  { chain, seq: headSeq, hash: headHash, kept_from: keptFrom }: Selectable<AuditChainTable>,
  stretch: Stretch,
): Promise<AuditFault[]> {
  const [first, end] = [Math.max(stretch.first, keptFrom), Math.min(stretch.last, headSeq)];
  const faults: AuditFault[] = [];
  let [seq, hash] = [first - 1, first === 1 ? '' : undefined];
  for (;;) {
    const rows = await entriesAfter(db, chain, seq, end);
    if (rows.length === 0) break;
    for (const row of rows) {
      if (row.seq !== seq + 1) faults.push({ chain, seq: row.seq, what: 'gap' });
      else if (hash !== undefined && row.prev_hash !== hash)
        faults.push({ chain, seq: row.seq, what: 'previous-differs' });
      if (entryHash(row) !== row.hash) faults.push({ chain, seq: row.seq, what: 'hash-differs' });
      [seq, hash] = [row.seq, row.hash];
    }
  }
  if (seq < end) faults.push({ chain, seq: end, what: end === headSeq ? 'head-differs' : 'gap' });
  else if (end === headSeq && hash !== undefined && hash !== headHash)
    faults.push({ chain, seq: end, what: 'head-differs' });
  return faults;
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
