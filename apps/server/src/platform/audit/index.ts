export { appendAudit } from './append-audit.ts';
export { checkAudit, type AuditFault } from './check-audit.ts';
export type { AuditEntry } from './entry.ts';
