/** What a file of units or of users holds, column by column: template, preview and checks read it. */
import { ok, refused, type Result } from '../result.ts';

export const importKinds = ['units', 'users'] as const;

export type ImportKind = (typeof importKinds)[number];

export type ImportColumn = {
  readonly id: string;
  /** As the heading says it, without the star of what is required. */
  readonly title: string;
  readonly required: boolean;
  readonly hint: string;
  readonly example: string;
  /** In characters. */
  readonly width: number;
  /** Shown masked once it is right. */
  readonly masked?: 'identity' | 'phone';
};

/** Cells of a row by column id; a column that is missing is an empty cell. */
export type ImportCells = Readonly<Record<string, string>>;

export type CellError = { readonly column: string; readonly message: string };

/** A row as it was judged: what it would make, or what is wrong beside which cell. */
export type JudgedRow<T> = {
  readonly position: number;
  readonly errors: readonly CellError[];
  readonly value: T | null;
};

/** Where each column stands in a file's heading; refuses columns that are missing, unknown or there twice, by name. */
export function readHeading(
  columns: readonly ImportColumn[],
  heading: readonly string[],
): Result<readonly string[], string> {
  const titles = heading.map((title) => title.normalize('NFKC').replace(/[*\s]/g, ''));
  const ids = new Map(columns.map(({ id, title }) => [title.normalize('NFKC'), id]));
  const unknown = titles.filter((title) => !ids.has(title));
  const missing = columns.filter(({ title, required }) => required && !titles.includes(title.normalize('NFKC')));
  const twice = titles.filter((title, index) => titles.indexOf(title) !== index);
  const faults = [
    missing.length > 0 && `缺少列：${missing.map(({ title }) => title).join('、')}`,
    unknown.length > 0 && `不认识的列：${unknown.map((title) => title || '（空）').join('、')}`,
    twice.length > 0 && `重复的列：${[...new Set(twice)].join('、')}`,
  ].filter((fault) => fault !== false);
  if (faults.length > 0) return refused(`${faults.join('；')}。请下载模板，按模板的列填写。`);
  return ok(titles.map((title) => ids.get(title) ?? ''));
}

/** Begins the example row of the template, which is no row of the file. */
export const exampleMark = '（示例）';

export function isExampleRow(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.normalize('NFKC').startsWith('(示例)'));
}

/** Splits a cell that holds several: 、 and its likes, or a line each. */
export function listedIn(cell: string): string[] {
  return cell
    .split(/[、,，;；\n\r]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** What Excel makes of a long number that was not kept as text: its last digits are gone. */
export function hasLostDigits(cell: string): boolean {
  return /^\d(\.\d+)?E\+\d+$/i.test(cell);
}

export const lostDigits = '这一格被 Excel 当作数字，末几位已经丢失。请改为“文本”格式后重新填写完整。';

/** A word by which something is found: narrow, without spaces, case of no account. */
export function lookUpWord(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toUpperCase();
}
