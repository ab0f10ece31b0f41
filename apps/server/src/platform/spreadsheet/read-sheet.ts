import { readXlsx, type CellValue, type Sheet } from 'hucre/xlsx';
import { judgeParts } from './judge-package.ts';
import { limits } from './limits.ts';
import type { SheetRead } from './read-spreadsheet.ts';
import { GUIDE_SHEET } from './sheet-to-write.ts';

// Each file has a thread of its own: what it loads is paid for each time, so nothing of the domain is loaded here.
const ok = <T>(value: T) => ({ ok: true, value }) as const;
const refused = (refusal: string) => ({ ok: false, refusal }) as const;

/** Reads the first sheet that is shown; runs in the thread. */
export async function readSheet(file: Buffer): Promise<SheetRead> {
  const why = judgeParts(file);
  if (why !== null) return refused(why);
  const sheets = await readXlsx(file, { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden }).then(
    (workbook) => workbook.sheets,
    () => [],
  );
  const [sheet, ...others] = sheets;
  if (!sheet) return refused('文件不完整或已损坏，打不开。请用 Excel 或 WPS 打开检查，另存后再上传。');
  const refusal = whyNotAlone(sheet, others) ?? whyNotPlain(sheet) ?? whyNotShown(sheet);
  return refusal === null ? textOf(sheet) : refused(refusal);
}

/** What stands on other sheets would be left out without a word. Ours, that says how to fill it in, may stay. */
function whyNotAlone({ name }: Sheet, others: readonly Sheet[]): string | null {
  const filled = others.find(
    (other) => other.name !== GUIDE_SHEET && other.rows.some((row) => row.some((value) => cellText(value) !== '')),
  );
  if (!filled) return null;
  return `“${filled.name}”里也有内容，而只有第一张表“${name}”会导入。请把要导入的行都放到第一张表，删去其他表，再上传。`;
}

/** Rows that are hidden or filtered away: whoever uploads does not see them, and may not mean them. */
function whyNotShown({ rows, rowDefs }: Sheet): string | null {
  const hidden = [...(rowDefs ?? [])]
    .filter(([index, { hidden }]) => hidden === true && index > 0 && isFilled(rows[index] ?? []))
    .map(([index]) => String(index + 1));
  if (hidden.length === 0) return null;
  return `第 ${fewOf(hidden)} 行是隐藏的，或者被筛选掉了，看不出是否要导入。请取消隐藏和筛选，不导入的删去，再上传。`;
}

function isFilled(row: readonly CellValue[]): boolean {
  const cells = row.map(cellText);
  return cells.some((cell) => cell !== '') && !cells.some((cell) => /^[（(]示例[）)]/.test(cell));
}

/** Formulas and merged cells say something else than they show, or to which row they belong: named, and refused. */
function whyNotPlain(sheet: Sheet): string | null {
  const formulas = [...(sheet.cells ?? [])].filter(([, { type }]) => type === 'formula').map(([place]) => place);
  if (formulas.length > 0) {
    const names = formulas.map((place) => {
      const [row = 0, column = 0] = place.split(',').map(Number);
      return cellName(row, column);
    });
    return `单元格 ${fewOf(names)} 是公式，不能导入。请复制后“选择性粘贴 — 数值”，再上传。`;
  }
  const merged = (sheet.merges ?? []).map(
    ({ startRow, startCol, endRow, endCol }) => `${cellName(startRow, startCol)}:${cellName(endRow, endCol)}`,
  );
  if (merged.length === 0) return null;
  return `单元格 ${fewOf(merged)} 是合并单元格，不能导入。请取消合并，每行填完整后再上传。`;
}

function textOf(sheet: Sheet): SheetRead {
  const [first = [], ...below] = sheet.rows;
  const heading = first.map((value) => cellText(value).replace(/\s/g, ''));
  while (heading.at(-1) === '') heading.pop();
  if (heading.length === 0) return refused('第一行没有列名。请下载模板，不要改动第一行。');
  if (heading.length > limits.columns) {
    return refused(`列数超过 ${String(limits.columns)}。请使用下载的模板，不要增加列。`);
  }
  const rows = below
    .map((values, index) => ({
      number: index + 2,
      cells: heading.map((_, column) => cellText(values[column] ?? null)),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (rows.length === 0) return refused('表里没有数据。请从第二行起填写，再上传。');
  for (const { number, cells } of rows) {
    const column = cells.findIndex((cell) => cell.length > limits.cellLength);
    if (column === -1) continue;
    return refused(
      `单元格 ${cellName(number - 1, column)} 的内容超过 ${String(limits.cellLength)} 字，请核对后再上传。`,
    );
  }
  return ok({ heading, rows });
}

/** What a cell says. A number of more than 15 digits has lost its last ones and shows it: 5.10681199001011E+17. */
function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    return Math.abs(value) < 1e15 ? String(value) : value.toExponential().toUpperCase();
  }
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  // An apostrophe in front of a formula's sign was put there by our own export; in front of digits, by people who know
  // from Excel that it keeps them: in a cell that is text already it is written down.
  return value
    .replaceAll('\u0000', '')
    .trim()
    .replace(/^['’‘](?=[=+\-@\d])/, '');
}

const cellName = (row: number, column: number): string => `${columnName(column)}${String(row + 1)}`;

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function fewOf(names: readonly string[]): string {
  const few = names.slice(0, 10).join('、');
  return names.length > 10 ? `${few} 等 ${String(names.length)} 处` : few;
}
