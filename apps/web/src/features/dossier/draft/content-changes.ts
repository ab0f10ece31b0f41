import {
  isListContent,
  samePatchValue,
  type FolderContent,
  type JsonScalar,
  type ListContent,
  type PatchValue,
  type Row,
  type Values,
} from '@zhicheng/domain';

/** One difference between two contents, in the words of a patch: what it was and what it is. */
export type ContentChange = { readonly path: string; readonly base: PatchValue; readonly value: PatchValue };

/** What was changed from one content to another of the same folder, one entry a path, rows added and removed whole. */
export function changesBetween(from: FolderContent, to: FolderContent): readonly ContentChange[] {
  if (isListContent(from) && isListContent(to)) return listChanges(from, to);
  return valueChanges(from as Values, to as Values, '');
}

/** The content with these changes made, whatever stands there now. */
export function withChanges(
  content: FolderContent,
  changes: readonly Pick<ContentChange, 'path' | 'value'>[],
): FolderContent {
  return changes.reduce<FolderContent>((current, { path, value }) => withChange(current, path, value), content);
}

/** What stands at a path; null where nothing does. */
export function valueAt(content: FolderContent, path: string): PatchValue {
  if (!isListContent(content)) return content[path] ?? null;
  if (path === 'none') return content.none ?? null;
  const [, rowId, field] = path.split('/');
  const row = content.rows.find(({ id }) => id === rowId);
  return field === undefined ? (row ?? null) : (row?.[field] ?? null);
}

function listChanges(from: ListContent, to: ListContent): readonly ContentChange[] {
  const before = new Map(from.rows.map((row) => [row.id, row]));
  const after = new Map(to.rows.map((row) => [row.id, row]));
  const removed = from.rows.filter(({ id }) => !after.has(id));
  const none: ContentChange = { path: 'none', base: from.none ?? null, value: to.none ?? null };
  return [
    ...removed.map((row): ContentChange => ({ path: `rows/${row.id}`, base: row, value: null })),
    ...to.rows.flatMap((row) => rowChanges(before.get(row.id), row)),
    ...(samePatchValue(none.base, none.value) ? [] : [none]),
  ];
}

function rowChanges(before: Row | undefined, row: Row): readonly ContentChange[] {
  const path = `rows/${row.id}`;
  return before ? valueChanges(before, row, `${path}/`) : [{ path, base: null, value: row }];
}

function valueChanges(from: Values, to: Values, prefix: string): readonly ContentChange[] {
  const fields = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return fields
    .map((field) => ({ path: prefix + field, base: from[field] ?? null, value: to[field] ?? null }))
    .filter(({ base, value }) => base !== value);
}

function withChange(content: FolderContent, path: string, value: PatchValue): FolderContent {
  if (!isListContent(content)) return withValue(content, path, value as JsonScalar);
  if (path === 'none')
    return value === null ? { rows: content.rows } : { ...content, none: value as { reason: string } };
  const [, rowId = '', field] = path.split('/');
  if (field === undefined) return { ...content, rows: withRow(content.rows, rowId, value as Row | null) };
  const rows = content.rows.map((row) =>
    row.id === rowId ? (withValue(row, field, value as JsonScalar) as Row) : row,
  );
  return { ...content, rows };
}

function withValue(values: Values, field: string, value: JsonScalar): Values {
  if (value !== null) return { ...values, [field]: value };
  return Object.fromEntries(Object.entries(values).filter(([id]) => id !== field));
}

function withRow(rows: readonly Row[], rowId: string, row: Row | null): readonly Row[] {
  const others = rows.filter(({ id }) => id !== rowId);
  if (row === null) return others;
  return others.length === rows.length ? [...rows, row] : rows.map((other) => (other.id === rowId ? row : other));
}
