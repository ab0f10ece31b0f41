/**
 * Days of the calendar without a clock and without a zone: 'YYYY-MM-DD', so that text order is date order. The one zone
 * of the product is Asia/Shanghai, UTC+8 all year.
 */
export type CivilDate = string;

/** 'YYYY-MM-DDTHH:mm:ss.sssZ'. */
export type Instant = string;

export const timeZone = 'Asia/Shanghai';

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantPattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{3}))?Z$/;

const shanghaiOffsetMinutes = 8 * 60;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the text is a day that exists, between the years 1 and 9999. */
export function isCivilDate(text: string): boolean {
  const match = datePattern.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Reads what a person types for a day: `2008-09-01`, `2008.9.1`, `2008/9/1`, `20080901`, `2008年9月1日`. */
export function parseCivilDate(typed: string): CivilDate | undefined {
  const text = typed.normalize('NFKC').trim();
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/.exec(text);
  if (match === null) return undefined;
  const date = civilDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return isCivilDate(date) ? date : undefined;
}

export function civilDate(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** Negative, zero or positive, as sort wants it. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** The same day `months` later, or that month's last day where it has no such day (01-31 + 1 = 02-28). */
export function addMonthsToDate(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return civilDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(date: CivilDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The day it is in Shanghai at an instant. */
export function civilDateOf(instant: Instant): CivilDate {
  const [date, minutes] = shanghaiMinutes(instant);
  return addDays(date, Math.floor(minutes / (24 * 60)));
}

/** The clock on the wall in Shanghai, 'HH:mm'. */
export function wallClockOf(instant: Instant): string {
  const minutes = shanghaiMinutes(instant)[1] % (24 * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** 00:00 of the day in Shanghai. */
export function startOfDay(date: CivilDate): Instant {
  return `${addDays(date, -1)}T16:00:00.000Z`;
}

/** 24:00 of the day in Shanghai: the first instant that is no longer that day. A window closes then. */
export function endOfDay(date: CivilDate): Instant {
  return startOfDay(addDays(date, 1));
}

/** The last day of what ends at an instant: one that ends at 24:00 does not reach the next day. */
export function lastDayOf(end: Instant): CivilDate {
  const day = civilDateOf(end);
  return end === startOfDay(day) ? addDays(day, -1) : day;
}

/** Days since 1970-01-01, after Howard Hinnant's days_from_civil: March first, so that the leap day is the year's last. */
export function dayNumber(date: CivilDate): number {
  const [year, month, day] = partsOf(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function dateOfDayNumber(number: number): CivilDate {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return civilDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

function partsOf(date: CivilDate): readonly [number, number, number] {
  if (!isCivilDate(date)) throw new Error(`not a civil date: ${date}`);
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function shanghaiMinutes(instant: Instant): readonly [CivilDate, number] {
  const match = instantPattern.exec(instant);
  if (match === null) throw new Error(`not an instant: ${instant}`);
  return [instant.slice(0, 10), Number(match[4]) * 60 + Number(match[5]) + shanghaiOffsetMinutes];
}
