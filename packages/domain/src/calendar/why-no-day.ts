/** What is wrong with a day or a month as it was typed, in words that say how to mend it. */
import { civilDate, daysInMonth, parseCivilDate, type CivilDate } from './civil-date.ts';
import { parseMonth, type Month } from './month.ts';

type Bounds<Value> = {
  /** Nothing may lie after it. */
  readonly today?: Value;
};

/** Why the text is no month, or one after this one; null where it is one. */
export function whyNoMonth(typed: string, { today }: Bounds<Month> = {}): string | null {
  const month = parseMonth(typed);
  if (month !== undefined) return outOfTime(month, today);
  const { year, number, day, isOther } = partsOf(typed);
  if (isOther) return '请写成 2008-09 或 2008年9月';
  if (day !== undefined) return whyNoDay(typed) ?? '只填到月，如 2008-09';
  if (!isYear(year)) return '年份应为四位，如 2008-09';
  if (number === undefined) return '还缺月份，如 2008-09';
  return noSuchMonth(number);
}

/** Why the text is no day, or one after today; null where it is one. */
export function whyNoDay(typed: string, { today }: Bounds<CivilDate> = {}): string | null {
  const date = parseCivilDate(typed);
  if (date !== undefined) return outOfTime(date, today);
  const { year, number, day, isOther } = partsOf(typed);
  if (isOther) return '请写成 2008-09-01 或 2008年9月1日';
  if (!isYear(year)) return '年份应为四位，如 2008-09-01';
  if (number === undefined) return '还缺月和日，如 2008-09-01';
  if (Number(number) < 1 || Number(number) > 12) return noSuchMonth(number);
  if (day === undefined) return `还缺日，如 ${civilDate(Number(year), Number(number), 1)}`;
  return whyNoDayOfMonth(Number(year), Number(number), Number(day));
}

type Parts = {
  readonly year: string;
  readonly number: string | undefined;
  readonly day: string | undefined;
  /** Not even the parts of a day can be told. */
  readonly isOther: boolean;
};

function partsOf(typed: string): Parts {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  const marked = /^(\d+)(?:[-./年](\d+)?)?(?:[-./月](\d+)?)?日?$/.exec(text);
  const [, year = '', number, day] = /^(\d{4})(\d{2})(\d{2})?$/.exec(text) ?? marked ?? [];
  return { year, number, day, isOther: year === '' };
}

function isYear(year: string): boolean {
  return year.length === 4 && Number(year) > 0;
}

function noSuchMonth(number: string): string {
  return number.length > 2 ? '月份应为 1 至 12，如 2008-09' : `没有 ${String(Number(number))} 月，请填 1 至 12 月`;
}

function whyNoDayOfMonth(year: number, month: number, day: number): string {
  const last = daysInMonth(year, month);
  return `${String(year)} 年 ${String(month)} 月没有 ${String(day)} 日，最后一天是 ${String(last)} 日`;
}

function outOfTime(value: string, today: string | undefined): string | null {
  if (value < '1900') return '年份不能早于 1900 年，请核对';
  return today !== undefined && value > today ? `不能晚于今天（${today}）` : null;
}
