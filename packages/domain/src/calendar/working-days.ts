/** 工作日: counted over a calendar given as data, so that rules and tests see the same days. */
import { addDays, compareDates, weekday, yearOf, type CivilDate } from './civil-date.ts';
import { isLegalHoliday } from './legal-holidays.ts';

export type WorkCalendar = {
  /** `provisional` (暂定): the year is not announced, only the days off fixed by law are known. */
  readonly isWorkday: (date: CivilDate) => { readonly workday: boolean; readonly provisional: boolean };
};

export type AnnouncedDays = {
  /** Years whose holidays the State Council has announced. */
  readonly years: readonly number[];
  /** Only the days that differ from the week: false a weekday off, true a weekend day worked (调休). */
  readonly works: ReadonlyMap<CivilDate, boolean>;
};

/** A count or a day, and whether a day of a year not announced took part in it. */
export type Counted<T> = { readonly value: T; readonly provisional: boolean };

export function workCalendar({ years, works }: AnnouncedDays): WorkCalendar {
  const known = new Set(years);
  return {
    isWorkday: (date) => {
      const onWeekday = weekday(date) <= 5;
      return known.has(yearOf(date))
        ? { workday: works.get(date) ?? onWeekday, provisional: false }
        : { workday: onWeekday && !isLegalHoliday(date), provisional: true };
    },
  };
}

/** The n-th working day after the day; the day itself for 0. A deadline of n working days is that day's end. */
export function addWorkingDays(calendar: WorkCalendar, from: CivilDate, count: number): Counted<CivilDate> {
  if (!Number.isSafeInteger(count) || count < 0) throw new Error(`not a count of working days: ${String(count)}`);
  let [date, left, provisional] = [from, count, false];
  while (left > 0) {
    date = addDays(date, 1);
    const day = calendar.isWorkday(date);
    if (day.workday) left -= 1;
    provisional ||= day.provisional;
  }
  return { value: date, provisional };
}

/** Working days after the first day up to and with the last: what has passed since. Zero when the last is not later. */
export function workingDaysBetween(calendar: WorkCalendar, from: CivilDate, to: CivilDate): Counted<number> {
  return workingDaysInPeriod(calendar, addDays(from, 1), to);
}

/** Working days of a period, first and last day both counted (公示不少于 5 个工作日, 人社部令第40号 第16条). */
export function workingDaysInPeriod(calendar: WorkCalendar, first: CivilDate, last: CivilDate): Counted<number> {
  let [value, provisional] = [0, false];
  for (let date = first; compareDates(date, last) <= 0; date = addDays(date, 1)) {
    const day = calendar.isWorkday(date);
    if (day.workday) value += 1;
    provisional ||= day.provisional;
  }
  return { value, provisional };
}
