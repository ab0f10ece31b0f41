export { appendAudit, appendAudits } from './append-audit.ts';
export { checkAudit, checkAuditPeriod, type AuditFault } from './check-audit.ts';
export { entryHolds } from './entry.ts';
export type { AuditEntry } from './entry.ts';
