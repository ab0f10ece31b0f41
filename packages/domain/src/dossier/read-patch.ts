/** A patch from outside made into changes: paths known, values normalised, one change a path. */
import { ok, refused, type Result } from '../result.ts';
import type { JsonScalar, ListContent, Row, Values } from './content.ts';
import type { FolderDeclaration, ListFolder } from './declaration.ts';
import { isOrder, isUuid, normaliseNone, normaliseRow, storedField, type ContentRefusal } from './normalise-content.ts';
import { normaliseValue } from './normalise-value.ts';
import { samePatchValue, type PatchEntry, type PatchValue } from './patch-value.ts';

export type Target =
  | { readonly kind: 'value'; readonly field: string }
  | { readonly kind: 'row'; readonly rowId: string }
  | { readonly kind: 'row-value'; readonly rowId: string; readonly field: string }
  | { readonly kind: 'none' };

export type Change = {
  readonly path: string;
  readonly target: Target;
  readonly base: PatchValue;
  readonly value: PatchValue;
};

/**
 * Several entries on one path, or on a row and its fields, become one change from the first base to the last value, so
 * that a patch sent twice does not conflict with itself. Entries that do not follow one another are `contradictory`.
 */
export function readPatch(
  folder: FolderDeclaration,
  patch: readonly PatchEntry[],
): Result<readonly Change[], ContentRefusal> {
  let changes: readonly Change[] = [];
  for (const entry of patch) {
    const change = readEntry(folder, entry);
    if (!change.ok) return change;
    const joined = join(changes, change.value);
    if (joined === undefined) return refused({ code: 'contradictory', path: entry.path });
    changes = joined;
  }
  return ok(changes.filter((change) => !samePatchValue(change.base, change.value)));
}

function readEntry(folder: FolderDeclaration, { path, base, value }: PatchEntry): Result<Change, ContentRefusal> {
  const target = readTarget(folder, path);
  if (target === undefined) return refused({ code: 'unknown-path', path });
  const from = readSide(folder, target, path, base);
  if (!from.ok) return from;
  const to = readSide(folder, target, path, value);
  return to.ok ? ok({ path, target, base: from.value, value: to.value }) : to;
}

function readTarget(folder: FolderDeclaration, path: string): Target | undefined {
  const parts = path.split('/');
  const [first = '', rowId = '', field = ''] = parts;
  if (folder.kind === 'single')
    return parts.length === 1 && isOwn(folder, first) ? { kind: 'value', field: first } : undefined;
  if (path === 'none') return { kind: 'none' };
  if (first !== 'rows' || !isUuid(rowId)) return undefined;
  if (parts.length === 2) return { kind: 'row', rowId };
  if (parts.length === 3 && (field === 'order' || isOwn(folder, field))) return { kind: 'row-value', rowId, field };
  return undefined;
}

function isOwn(folder: FolderDeclaration, field: string): boolean {
  return storedField(folder, field) !== undefined;
}

function readSide(
  folder: FolderDeclaration,
  target: Target,
  path: string,
  raw: unknown,
): Result<PatchValue, ContentRefusal> {
  if (target.kind === 'none') return withNull(normaliseNone(folder as ListFolder, raw));
  if (target.kind === 'row') {
    return raw === null || raw === undefined ? ok(null) : normaliseRow(folder as ListFolder, target.rowId, raw);
  }
  if (target.kind === 'row-value' && target.field === 'order') {
    return isOrder(raw) ? ok(raw) : refused({ code: 'wrong-type', path });
  }
  const field = storedField(folder, target.field);
  if (field === undefined) return refused({ code: 'unknown-path', path });
  const value = normaliseValue(field, raw);
  return value.ok ? value : refused({ code: value.refusal, path });
}

function withNull(none: Result<ListContent['none'], ContentRefusal>): Result<PatchValue, ContentRefusal> {
  return none.ok ? ok(none.value ?? null) : none;
}

function join(changes: readonly Change[], next: Change): readonly Change[] | undefined {
  const same = changes.find((change) => change.path === next.path);
  if (same !== undefined) {
    if (!samePatchValue(same.value, next.base)) return undefined;
    return changes.map((change) => (change === same ? { ...same, value: next.value } : change));
  }
  if (next.target.kind === 'row-value') return joinIntoRow(changes, next, next.target);
  if (next.target.kind === 'row') return joinFieldsInto(changes, next, next.target.rowId);
  return [...changes, next];
}

/** A field of a row that the same patch added or replaced: the row's object takes it. */
function joinIntoRow(
  changes: readonly Change[],
  next: Change,
  { rowId, field }: { readonly rowId: string; readonly field: string },
): readonly Change[] | undefined {
  const whole = changes.find(({ target }) => target.kind === 'row' && target.rowId === rowId);
  if (whole === undefined) return [...changes, next];
  const row = whole.value as Values | null;
  if (row === null || !samePatchValue(row[field] ?? null, next.base)) return undefined;
  const value = { ...row, [field]: next.value as JsonScalar } as Row;
  return changes.map((change) => (change === whole ? { ...whole, value } : change));
}

/** A row removed or replaced after some of its fields were changed: the row's base is the row before all of it. */
function joinFieldsInto(changes: readonly Change[], next: Change, rowId: string): readonly Change[] | undefined {
  const isField = ({ target }: Change) => target.kind === 'row-value' && target.rowId === rowId;
  let base = next.base as Values | null;
  for (const { target, base: before, value: after } of changes.filter(isField)) {
    if (target.kind !== 'row-value' || base === null || !samePatchValue(base[target.field] ?? null, after))
      return undefined;
    base = { ...base, [target.field]: before as JsonScalar };
  }
  return [...changes.filter((change) => !isField(change)), { ...next, base: base as Row | null }];
}
