import { actorColumns, type Actor } from '../actor/index.ts';
import { canonicalJson } from '@zhicheng/domain';
import type { AuditLogTable, Tx } from '../database/index.ts';
import { entryHash, type AuditEntry } from './entry.ts';

/**
 * Adds an entry in the transaction of what it tells of: both stand, or neither. Call it last: the chain of this actor is
 * locked from here to the end of the transaction. `at` is the instant of the deed.
 */
export async function appendAudit(tx: Tx, actor: Actor, at: string, entry: AuditEntry): Promise<void> {
  await appendAudits(tx, actor, at, [entry]);
}

/** The same for several entries, in their order, with one statement: at most a few thousand. */
export async function appendAudits(tx: Tx, actor: Actor, at: string, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const chain = chainOf(actor);
  const head = await tx
    .selectFrom('audit_chain')
    .select(['seq', 'hash'])
    .where('chain', '=', chain)
    .forUpdate()
    .executeTakeFirstOrThrow();
  let { seq, hash } = head;
  const rows = entries.map((entry): AuditLogTable => {
    seq += 1;
    const row: Omit<AuditLogTable, 'hash'> = {
      at,
      chain,
      seq,
      action: entry.action,
      ...actorColumns(actor),
      unit_id: entry.unitId ?? null,
      session_id: actor.sessionId,
      address: actor.address,
      request_id: actor.requestId,
      subject_kind: entry.subject?.kind ?? null,
      subject_id: entry.subject?.id ?? null,
      result: entry.result,
      details: canonicalJson(entry.details ?? {}),
      alg: 'sha256',
      prev_hash: hash,
    };
    hash = entryHash(row);
    return { ...row, hash };
  });
  await tx
    .with('moved', (query) => query.updateTable('audit_chain').set({ seq, hash }).where('chain', '=', chain))
    .insertInto('audit_log')
    .values(rows)
    .execute();
}

/** People who act at the same time seldom share one of the sixteen chains; one person's deeds always do. */
function chainOf(actor: Actor): number {
  return actor.kind === 'person' ? Number.parseInt(actor.personId.slice(-1), 16) : 0;
}
