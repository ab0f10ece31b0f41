/** Months, 'YYYY-MM': what certificates give and what years of service are counted from. */
import type { CivilDate } from './civil-date.ts';

export type Month = string;

const monthPattern = /^(\d{4})-(0[1-9]|1[0-2])$/;

export function isMonth(text: string): boolean {
  return monthPattern.test(text) && !text.startsWith('0000');
}

/** Reads what a person types for a month: `2008-09`, `2008.9`, `2008/9`, `200809`, `2008年9月`, full-width digits too. */
export function parseMonth(typed: string): Month | undefined {
  const text = typed.normalize('NFKC').trim();
  const match = /^(\d{4})(\d{2})$/.exec(text) ?? /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*月?$/.exec(text);
  if (match === null) return undefined;
  const month = `${match[1] ?? ''}-${(match[2] ?? '').padStart(2, '0')}`;
  return isMonth(month) ? month : undefined;
}

export function monthOfDate(date: CivilDate): Month {
  return date.slice(0, 7);
}

/** Months from the first to the second; negative when the second is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  return monthNumber(to) - monthNumber(from);
}

/** Whole years from the first month to the second, never below zero (任职年限 = 整月数 ÷ 12, 取整). */
export function wholeYearsBetween(from: Month, to: Month): number {
  return Math.max(0, Math.floor(monthsBetween(from, to) / 12));
}

export function addMonths(month: Month, months: number): Month {
  const count = monthNumber(month) + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** 2008-09 as people read it: 2008年9月. */
export function monthInWords(month: Month): string {
  return `${month.slice(0, 4)}年${String(Number(month.slice(5, 7)))}月`;
}

function monthNumber(month: Month): number {
  if (!isMonth(month)) throw new Error(`not a month: ${month}`);
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
