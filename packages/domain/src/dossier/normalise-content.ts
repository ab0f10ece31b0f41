/** Guards: nothing but what the declaration names gets into a folder, and everything there in one spelling. */
import { ok, refused, type Result } from '../result.ts';
import type { FolderContent, JsonScalar, ListContent, Row, SingleContent } from './content.ts';
import type { FieldDeclaration, FolderDeclaration, ListFolder } from './declaration.ts';
import { cleanText, normaliseValue, type ValueRefusal } from './normalise-value.ts';

export type ContentRefusal = {
  readonly code: ValueRefusal | 'unknown-path' | 'too-many-rows' | 'none-not-allowed' | 'contradictory';
  readonly path: string;
};

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return uuidPattern.test(text);
}

/** The fields whose values this folder itself keeps: not the automatic ones, nor those of another folder. */
export function storedFields(folder: FolderDeclaration): readonly FieldDeclaration[] {
  return folder.fields.filter(
    (field) => field.type !== 'auto' && field.type !== 'file' && field.storedIn === undefined,
  );
}

export function storedField(folder: FolderDeclaration, id: string): FieldDeclaration | undefined {
  return storedFields(folder).find((field) => field.id === id);
}

export function emptyContent(folder: FolderDeclaration): FolderContent {
  return folder.kind === 'list' ? { rows: [] } : {};
}

/** A whole folder from outside: unknown fields, wrong types and too many rows are refused with their path. */
export function normaliseContent(folder: FolderDeclaration, raw: unknown): Result<FolderContent, ContentRefusal> {
  if (!isRecord(raw)) return refused({ code: 'wrong-type', path: '' });
  return folder.kind === 'single' ? normaliseFields(folder, raw, '') : normaliseList(folder, raw);
}

/** One row from outside, its id given by the path. */
export function normaliseRow(folder: ListFolder, rowId: string, raw: unknown): Result<Row, ContentRefusal> {
  const path = `rows/${rowId}`;
  if (!isRecord(raw) || !isUuid(rowId)) return refused({ code: 'wrong-type', path });
  const { id, order, ...fields } = raw;
  if (id !== undefined && id !== rowId) return refused({ code: 'contradictory', path: `${path}/id` });
  if (!isOrder(order)) return refused({ code: 'wrong-type', path: `${path}/order` });
  const values = normaliseFields(folder, fields, `${path}/`);
  return values.ok ? ok({ ...values.value, id: rowId, order }) : values;
}

export function normaliseNone(folder: ListFolder, raw: unknown): Result<ListContent['none'], ContentRefusal> {
  if (raw === null || raw === undefined) return ok(null);
  if (folder.noneAllowed === 'no') return refused({ code: 'none-not-allowed', path: 'none' });
  if (!isRecord(raw) || Object.keys(raw).some((key) => key !== 'reason')) {
    return refused({ code: 'wrong-type', path: 'none' });
  }
  const reason = raw['reason'] ?? '';
  if (typeof reason !== 'string') return refused({ code: 'wrong-type', path: 'none' });
  return reason.length > 200 ? refused({ code: 'too-long', path: 'none' }) : ok({ reason: cleanText(reason) });
}

export function isOrder(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function normaliseList(
  folder: ListFolder,
  raw: Readonly<Record<string, unknown>>,
): Result<ListContent, ContentRefusal> {
  const stray = Object.keys(raw).find((key) => key !== 'rows' && key !== 'none');
  if (stray !== undefined) return refused({ code: 'unknown-path', path: stray });
  const rawRows: unknown = raw['rows'];
  if (!Array.isArray(rawRows)) return refused({ code: 'wrong-type', path: 'rows' });
  if (rawRows.length > folder.maxRows) return refused({ code: 'too-many-rows', path: 'rows' });
  const rows: Row[] = [];
  for (const rawRow of rawRows as readonly unknown[]) {
    const id = isRecord(rawRow) ? rawRow['id'] : undefined;
    const row = normaliseRow(folder, typeof id === 'string' ? id : '', rawRow);
    if (!row.ok) return row;
    if (rows.some((other) => other.id === row.value.id))
      return refused({ code: 'contradictory', path: `rows/${row.value.id}` });
    rows.push(row.value);
  }
  const none = normaliseNone(folder, raw['none']);
  if (!none.ok) return none;
  return ok(none.value ? { rows, none: none.value } : { rows });
}

function normaliseFields(
  folder: FolderDeclaration,
  raw: Readonly<Record<string, unknown>>,
  prefix: string,
): Result<SingleContent, ContentRefusal> {
  const values: Record<string, JsonScalar> = {};
  for (const [id, typed] of Object.entries(raw)) {
    const path = `${prefix}${id}`;
    const field = storedField(folder, id);
    if (field === undefined) return refused({ code: 'unknown-path', path });
    const value = normaliseValue(field, typed);
    if (!value.ok) return refused({ code: value.refusal, path });
    if (value.value !== null) values[id] = value.value;
  }
  return ok(values);
}
