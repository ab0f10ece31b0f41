/** Rows with a start and an end, read as stretches of months. */
import { isMonth, monthsBetween, type Month } from '../../calendar/month.ts';
import { isTrue, textOf, type Row } from '../content.ts';

export type Stretch = { readonly row: Row; readonly from: Month; readonly to: Month };

/** The rows whose months can be read, oldest first; 至今 ends in the month given. */
export function stretchesOf(rows: readonly Row[], thisMonth: Month): readonly Stretch[] {
  return rows
    .map((row) => ({ row, from: textOf(row, 'start'), to: isTrue(row, 'ongoing') ? thisMonth : textOf(row, 'end') }))
    .filter(({ from, to }) => isMonth(from) && isMonth(to) && from <= to)
    .sort((a, b) => (a.from === b.from ? compare(a.to, b.to) : compare(a.from, b.from)));
}

/** Months that both last, counted from the later start to the earlier end; zero when one begins as the other ends. */
export function overlapMonths(a: Stretch, b: Stretch): number {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return Math.max(0, monthsBetween(from, to));
}

/** Each pair once, the earlier first. */
export function pairsOf(stretches: readonly Stretch[]): readonly (readonly [Stretch, Stretch])[] {
  return stretches.flatMap((a, index) => stretches.slice(index + 1).map((b) => [a, b] as const));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
