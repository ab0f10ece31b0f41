import type { Generated } from 'kysely';

/** Tables of 0008_users.sql. */
export interface TransferTables {
  transfer: TransferTable;
}

export interface TransferTable {
  id: string;
  person_id: string;
  from_membership_id: string;
  from_unit_id: string;
  to_unit_id: string;
  kind: 'move' | 'second';
  reason: string;
  requested_at: string;
  requested_by: string;
  due_at: string;
  superior_id: string | null;
  state: Generated<'waiting' | 'released' | 'refused' | 'withdrawn'>;
  decided_at: Generated<string | null>;
  decided_by: Generated<string | null>;
  decision: Generated<string | null>;
  membership_id: Generated<string | null>;
}
