import type { ImportKind } from '@zhicheng/domain';
import type { Generated } from 'kysely';

/** Tables of 0011_imports.sql. */
export interface ImportTables {
  import_batch: ImportBatchTable;
  import_row: ImportRowTable;
}

export interface ImportBatchTable {
  id: string;
  kind: ImportKind;
  person_id: string;
  file_name: string;
  state: Generated<'checked' | 'running' | 'done' | 'undoing' | 'undone'>;
  choice: 'right-only' | 'all-or-none' | null;
  created_at: string;
  started_at: string | null;
  ended_at: string | null;
  row_count: number;
  right_count: number;
  wrong_count: number;
  made_count: Generated<number>;
  failed_count: Generated<number>;
  note: string | null;
  session_id: string | null;
  address: string | null;
  request_id: string | null;
}

export interface ImportRowTable {
  batch_id: string;
  position: number;
  cells: Buffer;
  cells_alg: string;
  cells_key_id: string;
  errors: string;
  state: 'right' | 'wrong' | 'made' | 'failed' | 'undone';
  note: string | null;
  unit_id: string | null;
  person_id: string | null;
  /** Null where the account has the default one, and once it was told; in the latter case the next two stay. */
  password: Buffer | null;
  password_alg: string | null;
  password_key_id: string | null;
}
