import type { ImportBatch, ImportRow } from '@zhicheng/contract';
import type { CellError, ImportKind } from '@zhicheng/domain';
import type { Selectable } from 'kysely';
import type { ImportBatchTable, ImportRowTable } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { maskedCells, openCells } from './sealed-row.ts';

export type BatchRow = Selectable<ImportBatchTable>;
export type FileRow = Selectable<ImportRowTable>;

const DAY_MS = 24 * 3_600_000;

export function presentBatch(row: BatchRow): ImportBatch {
  const mayUndo = row.state === 'done' && row.made_count > 0 && row.started_at !== null;
  return {
    id: row.id,
    kind: row.kind,
    fileName: row.file_name,
    state: row.state,
    choice: row.choice,
    createdAt: row.created_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    undoUntil: mayUndo && row.started_at !== null ? aDayAfter(row.started_at) : null,
    rows: row.row_count,
    right: row.right_count,
    wrong: row.wrong_count,
    made: row.made_count,
    failed: row.failed_count,
    note: row.note,
  };
}

export function aDayAfter(instant: string): string {
  return new Date(Date.parse(instant) + DAY_MS).toISOString();
}

export function presentRow(keys: Keys, kind: ImportKind, row: FileRow): ImportRow {
  const errors = errorsOf(row);
  const wrong = new Set(errors.map(({ column }) => column));
  return {
    position: row.position,
    cells: maskedCells(kind, openCells(keys, row), wrong),
    errors: [...errors],
    state: row.state,
    note: row.note,
  };
}

export function errorsOf(row: Pick<FileRow, 'errors'>): readonly CellError[] {
  return JSON.parse(row.errors) as CellError[];
}
