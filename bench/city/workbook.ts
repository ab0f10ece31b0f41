import { readXlsx, writeXlsx } from 'hucre/xlsx';

/** A workbook's first sheet, as a clerk's own program sees it. */
export async function readWorkbook(bytes: Uint8Array): Promise<{ heading: string[]; rows: string[][] }> {
  const [sheet] = (await readXlsx(bytes, { sheets: [0] })).sheets;
  const [heading = [], ...rows] = (sheet?.rows ?? []).map((row) => row.map(textOf));
  return { heading, rows };
}

/** A workbook of one sheet. */
export async function writeWorkbook(rows: string[][]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeXlsx({ sheets: [{ name: '填好的模板', rows }] }));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
