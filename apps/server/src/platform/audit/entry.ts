import { createHash } from 'node:crypto';
import { canonicalJson, type CanonicalValue } from '@zhicheng/domain';
import type { AuditLogTable } from '../database/index.ts';

/** What happened, for 操作日志 and 登录日志. Never an identity number, phone or password, not even a part of one. */
export interface AuditEntry {
  /** What was done, in the words of the endpoint table: 'units.create', 'session.signIn'. */
  action: string;
  result: 'done' | 'refused';
  /** The unit for which the actor acted. */
  unitId?: string;
  subject?: { kind: string; id: string };
  /** Before and after, cause, or whatever a later reader needs. */
  details?: { readonly [key: string]: CanonicalValue };
}

/** The hash of an entry: over the hash before it in its chain and all that the row says. */
export function entryHash(row: Omit<AuditLogTable, 'hash'>): string {
  const content = canonicalJson({
    alg: row.alg,
    at: row.at,
    chain: row.chain,
    seq: row.seq,
    action: row.action,
    actorPersonId: row.actor_person_id,
    actorRule: row.actor_rule,
    unitId: row.unit_id,
    sessionId: row.session_id,
    address: row.address,
    requestId: row.request_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    result: row.result,
    details: row.details,
  });
  return createHash(row.alg === 'sm3' ? 'sm3' : 'sha256')
    .update(row.prev_hash, 'utf8')
    .update(content, 'utf8')
    .digest('hex');
}

/** Whether a stored entry still says what it was hashed with. */
export function entryHolds(row: AuditLogTable): boolean {
  return entryHash(row) === row.hash;
}
