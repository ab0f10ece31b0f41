import type { Selectable } from 'kysely';
import type { AuditLogTable } from '../../../platform/database/index.ts';

/** An entry as it is stored. */
export type AuditRow = Selectable<AuditLogTable>;
