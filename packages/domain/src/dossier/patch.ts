/**
 * Autosave: a patch says for each path what the person saw and what it shall be. Where the server still has what was
 * seen, it is set; where it already has what shall be, nothing is left to do; else it is a conflict, of which both sides
 * are shown. Applying the same patch twice is applying it once.
 *
 * Paths: `school` (a single folder's field), `rows/<uuid>/school`, `rows/<uuid>/order`, `rows/<uuid>` (a row: add it with
 * its object, remove it with null), `none`.
 */
import { ok, refused, type Result } from '../result.ts';
import type { FolderContent, JsonScalar, ListContent, Row, Values } from './content.ts';
import { isListContent } from './content.ts';
import type { FolderDeclaration } from './declaration.ts';
import { emptyContent, type ContentRefusal } from './normalise-content.ts';
import { samePatchValue, type PatchEntry, type PatchValue } from './patch-value.ts';
import { readPatch, type Change } from './read-patch.ts';

export type PatchConflict = {
  readonly path: string;
  readonly base: PatchValue;
  readonly mine: PatchValue;
  /** Null also where another removed the row. */
  readonly theirs: PatchValue;
};

export type Patched = { readonly content: FolderContent; readonly conflicts: readonly PatchConflict[] };

/** Refuses the whole patch when a path, a type or the patch itself makes no sense; conflicts refuse nothing. */
export function applyPatch(
  folder: FolderDeclaration,
  content: FolderContent | null,
  patch: readonly PatchEntry[],
): Result<Patched, ContentRefusal> {
  const changes = readPatch(folder, patch);
  if (!changes.ok) return changes;
  let current = content ?? emptyContent(folder);
  const conflicts: PatchConflict[] = [];
  for (const change of changes.value) {
    const theirs = read(current, change);
    if (samePatchValue(theirs, change.value)) continue;
    if (samePatchValue(theirs, change.base) && canWrite(current, change)) current = write(current, change);
    else conflicts.push({ path: change.path, base: change.base, mine: change.value, theirs });
  }
  if (folder.kind === 'list' && isListContent(current) && current.rows.length > folder.maxRows) {
    return refused({ code: 'too-many-rows', path: 'rows' });
  }
  return ok({ content: current, conflicts });
}

function read(content: FolderContent, { target }: Change): PatchValue {
  switch (target.kind) {
    case 'value':
      return isListContent(content) ? null : (content[target.field] ?? null);
    case 'row':
      return findRow(content, target.rowId) ?? null;
    case 'row-value':
      return findRow(content, target.rowId)?.[target.field] ?? null;
    case 'none':
      return (isListContent(content) ? content.none : null) ?? null;
  }
}

/** A value of a row that is gone cannot be set: the removal is the other side of the conflict. */
function canWrite(content: FolderContent, { target }: Change): boolean {
  return target.kind !== 'row-value' || findRow(content, target.rowId) !== undefined;
}

function write(content: FolderContent, { target, value }: Change): FolderContent {
  if (target.kind === 'value') return withValue(content as Values, target.field, value as JsonScalar);
  if (!isListContent(content)) return content;
  if (target.kind === 'none') return withNone(content, value as ListContent['none']);
  if (target.kind === 'row') return { ...content, rows: withRow(content.rows, target.rowId, value as Row | null) };
  const rows = content.rows.map((row) =>
    row.id === target.rowId ? (withValue(row, target.field, value as JsonScalar) as Row) : row,
  );
  return { ...content, rows };
}

function withValue(values: Values, field: string, value: JsonScalar): Values {
  const rest = Object.entries(values).filter(([id]) => id !== field);
  return Object.fromEntries(value === null ? rest : [...rest, [field, value]]);
}

function withRow(rows: readonly Row[], rowId: string, row: Row | null): readonly Row[] {
  if (row === null) return rows.filter((other) => other.id !== rowId);
  return rows.some((other) => other.id === rowId)
    ? rows.map((other) => (other.id === rowId ? row : other))
    : [...rows, row];
}

function withNone(content: ListContent, none: ListContent['none']): ListContent {
  return none ? { rows: content.rows, none } : { rows: content.rows };
}

function findRow(content: FolderContent, rowId: string): Row | undefined {
  return isListContent(content) ? content.rows.find((row) => row.id === rowId) : undefined;
}
