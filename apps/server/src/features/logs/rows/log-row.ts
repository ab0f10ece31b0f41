import {
  auditLabel,
  refusals,
  refusalSentence,
  type LogEntry,
  type LogLine,
  type RefusalCode,
} from '@zhicheng/contract';
import { entryHolds } from '../../../platform/audit/index.ts';
import type { AuditRow } from '../queries/audit-row.ts';
import type { LogNames } from '../queries/names-of.ts';

const ruleLabels: Readonly<Record<string, string>> = { 'sign-in': '登录（未通过）', 'set-up': '系统初始化' };

function refusalOf(row: AuditRow): string | null {
  if (row.result === 'done') return null;
  const code = (JSON.parse(row.details) as { code?: unknown }).code;
  if (typeof code !== 'string') return null;
  if (code === 'account-stopped') return '账号已停用';
  if (code === 'password-expired') return '初始密码已过期';
  return code in refusals ? refusals[code as RefusalCode].title : refusalSentence('no-right', {});
}

export function presentLine(row: AuditRow, names: LogNames): LogLine {
  const rule = row.actor_rule;
  return {
    chain: row.chain,
    seq: row.seq,
    at: row.at,
    personName: row.actor_person_id === null ? null : (names.people.get(row.actor_person_id) ?? null),
    rule: rule === null ? null : (ruleLabels[rule] ?? rule),
    unitNames: [...(names.units.get(`${String(row.chain)}-${String(row.seq)}`) ?? [])],
    address: row.address,
    action: row.action,
    actionLabel: auditLabel(row.action),
    subjectKind: row.subject_kind,
    subjectName: names.subjects.get(`${row.subject_kind ?? ''}:${row.subject_id ?? ''}`) ?? null,
    result: row.result,
    refusal: refusalOf(row),
  };
}

export function presentEntry(row: AuditRow, names: LogNames, details: LogEntry['details']): LogEntry {
  return {
    ...presentLine(row, names),
    subjectId: row.subject_id,
    requestId: row.request_id,
    sessionId: row.session_id,
    details,
    hash: row.hash,
    previousHash: row.prev_hash,
    holds: entryHolds(row),
  };
}
