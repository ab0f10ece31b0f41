import { writeSheets } from './write-sheets.ts';
import { runInThread } from './thread.ts';
import type { SheetToWrite } from './sheet-to-write.ts';

/** So many are written sooner than a thread has started. */
const QUICK_ROWS = 200;

/** The bytes of an .xlsx workbook; every cell is text, so that numbers keep their digits and nothing becomes a formula. */
export async function writeSpreadsheet(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  if (sheets.every(({ rows }) => rows.length <= QUICK_ROWS)) return Buffer.from(await writeSheets(sheets));
  const bytes = await runInThread<Uint8Array>({ task: 'write', sheets });
  if (!bytes) throw new Error('the workbook could not be written within the limits of its thread');
  return Buffer.from(bytes);
}
