import { importKinds } from '@zhicheng/domain';
import { Type, type Static } from 'typebox';
import { closed, Id, Instant, Nullable, OneOf } from './values.ts';

/** checked: may be mended and applied; undoing: an 全部正确才导入 that met an obstacle takes back what it made. */
export const importStates = ['checked', 'running', 'done', 'undoing', 'undone'] as const;
export const importChoices = ['right-only', 'all-or-none'] as const;
export const importRowStates = ['right', 'wrong', 'made', 'failed', 'undone'] as const;
export const importRowFilters = ['all', 'wrong', 'right', 'made', 'failed'] as const;

/** A file that was uploaded, and what became of it. */
export const ImportBatch = Type.Object(
  {
    id: Id,
    kind: OneOf(importKinds),
    fileName: Type.String(),
    state: OneOf(importStates),
    choice: Nullable(OneOf(importChoices)),
    createdAt: Instant,
    startedAt: Nullable(Instant),
    endedAt: Nullable(Instant),
    /** Until when it can be undone; null where there is nothing to undo. */
    undoUntil: Nullable(Instant),
    rows: Type.Integer(),
    right: Type.Integer(),
    wrong: Type.Integer(),
    made: Type.Integer(),
    failed: Type.Integer(),
    /** Why it ended otherwise than was wished. */
    note: Nullable(Type.String()),
  },
  closed,
);
export type ImportBatch = Static<typeof ImportBatch>;

export const ImportBatches = Type.Object({ items: Type.Array(ImportBatch) }, closed);
export type ImportBatches = Static<typeof ImportBatches>;

export const ImportRow = Type.Object(
  {
    /** The row's number in the file. */
    position: Type.Integer(),
    /** Cells in the order of the kind's columns; identity numbers and phones are masked once they are right. */
    cells: Type.Array(Type.String()),
    errors: Type.Array(Type.Object({ column: Type.String(), message: Type.String() }, closed)),
    state: OneOf(importRowStates),
    /** Why it was not made. */
    note: Nullable(Type.String()),
  },
  closed,
);
export type ImportRow = Static<typeof ImportRow>;

/** Cells that were mended, by column. */
export const CorrectImportRow = Type.Object(
  {
    cells: Type.Array(
      Type.Object({ column: Type.String({ maxLength: 40 }), value: Type.String({ maxLength: 2000 }) }, closed),
      { minItems: 1, maxItems: 30 },
    ),
  },
  closed,
);
export type CorrectImportRow = Static<typeof CorrectImportRow>;

export const CorrectedImportRow = Type.Object({ row: ImportRow, batch: ImportBatch }, closed);
export type CorrectedImportRow = Static<typeof CorrectedImportRow>;

export const ApplyImport = Type.Object({ choice: OneOf(importChoices) }, closed);
export type ApplyImport = Static<typeof ApplyImport>;
