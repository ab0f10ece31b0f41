/** The order of rows: by time, then by the order in which they were added; newest first to fill in, oldest first in print. */
import { textOf, type Row } from './content.ts';
import type { ListFolder } from './declaration.ts';

export function inPrintOrder(folder: ListFolder, rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => byTime(folder, a, b) || a.order - b.order);
}

/** Rows without a time yet come first: they are being filled in. */
export function inFormOrder(folder: ListFolder, rows: readonly Row[]): readonly Row[] {
  const isDated = (row: Row) => textOf(row, folder.sortedBy) !== '';
  return [...rows].sort((a, b) => Number(isDated(a)) - Number(isDated(b)) || byTime(folder, b, a) || b.order - a.order);
}

function byTime(folder: ListFolder, a: Row, b: Row): number {
  const [left, right] = [textOf(a, folder.sortedBy), textOf(b, folder.sortedBy)];
  return left < right ? -1 : left > right ? 1 : 0;
}
