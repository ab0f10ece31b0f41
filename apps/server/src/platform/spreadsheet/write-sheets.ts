import { writeXlsx, type Cell, type DataValidation, type WriteSheet } from 'hucre/xlsx';
import { limits } from './limits.ts';
import type { SheetToWrite } from './sheet-to-write.ts';

const OPTIONS = '选项';
const textFormat = { numFmt: '@' } as const;
const headingStyle = {
  numFmt: '@',
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE8EEF7' } },
} as const;

/** Writes a workbook; runs in the thread. Drop-downs read their options from a hidden sheet: they may be long and many. */
export async function writeSheets(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const lists = sheets.flatMap(({ columns }) => columns.flatMap(({ options }) => (options?.length ? [options] : [])));
  const optionsSheet: WriteSheet = {
    name: OPTIONS,
    hidden: true,
    rows: Array.from({ length: Math.max(0, ...lists.map((list) => list.length)) }, (_, row) =>
      lists.map((list) => (list[row] === undefined ? null : harmless(list[row]))),
    ),
  };
  const written = sheets.map((sheet) => sheetOf(sheet, lists));
  return writeXlsx({ sheets: lists.length > 0 ? [...written, optionsSheet] : written });
}

function sheetOf({ name, columns, rows }: SheetToWrite, lists: readonly (readonly string[])[]): WriteSheet {
  const heading = columns.map((column, index): [string, Partial<Cell>] => [
    `0,${String(index)}`,
    { value: column.title, style: headingStyle },
  ]);
  return {
    name,
    columns: columns.map(({ width }) => ({ width, ...textFormat })),
    rows: [columns.map(({ title }) => title), ...rows.map((row) => row.map(harmless))],
    cells: new Map(heading),
    freezePane: { rows: 1 },
    dataValidations: columns.flatMap((column, index): DataValidation[] => {
      const letter = String.fromCharCode(65 + index);
      const range = `${letter}2:${letter}${String(limits.rows + 1)}`;
      const prompt = column.hint
        ? { showInputMessage: true, inputTitle: column.title.slice(0, 32), inputMessage: column.hint.slice(0, 255) }
        : {};
      if (column.options?.length) {
        const source = String.fromCharCode(65 + lists.indexOf(column.options));
        const formula1 = `'${OPTIONS}'!$${source}$1:$${source}$${String(column.options.length)}`;
        const error = column.others
          ? {}
          : { showErrorMessage: true, errorTitle: column.title, errorMessage: '请从下拉列表中选择。' };
        return [{ type: 'list', formula1, range, allowBlank: true, ...prompt, ...error }];
      }
      return column.hint
        ? [{ type: 'textLength', operator: 'lessThan', formula1: '2001', range, allowBlank: true, ...prompt }]
        : [];
    }),
  };
}

/** A text that a spreadsheet, or the CSV made of it, would take for a formula gets an apostrophe in front. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
