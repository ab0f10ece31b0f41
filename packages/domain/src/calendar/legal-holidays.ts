/**
 * The days off that law fixes (《全国年节及纪念日放假办法》, 2024 revision, in force since 2025-01-01): what holds for a year
 * whose 调休 the State Council has not announced yet. Without compensation for those that fall on a weekend.
 */
import { addDays, type CivilDate } from './civil-date.ts';

/** Year, 正月初一, 清明, 端午, 中秋 (chinese-days, whose lunar table agrees with the published almanac). */
const movableFeasts: readonly (readonly [year: number, spring: string, clear: string, boat: string, moon: string])[] = [
  [2025, '01-29', '04-04', '05-31', '10-06'],
  [2026, '02-17', '04-05', '06-19', '09-25'],
  [2027, '02-06', '04-05', '06-09', '09-15'],
  [2028, '01-26', '04-04', '05-28', '10-03'],
  [2029, '02-13', '04-04', '06-16', '09-22'],
  [2030, '02-03', '04-05', '06-05', '09-12'],
  [2031, '01-23', '04-05', '06-24', '10-01'],
  [2032, '02-11', '04-04', '06-12', '09-19'],
  [2033, '01-31', '04-04', '06-01', '09-08'],
  [2034, '02-19', '04-05', '06-20', '09-27'],
  [2035, '02-08', '04-05', '06-10', '09-16'],
  [2036, '01-28', '04-04', '05-30', '10-04'],
  [2037, '02-15', '04-04', '06-18', '09-24'],
  [2038, '02-04', '04-05', '06-07', '09-13'],
  [2039, '01-24', '04-05', '05-27', '10-02'],
  [2040, '02-12', '04-04', '06-14', '09-20'],
  [2041, '02-01', '04-04', '06-03', '09-10'],
  [2042, '01-22', '04-04', '06-22', '09-28'],
  [2043, '02-10', '04-05', '06-11', '09-17'],
  [2044, '01-30', '04-04', '05-31', '10-05'],
  [2045, '02-17', '04-04', '06-19', '09-25'],
  [2046, '02-06', '04-04', '06-08', '09-15'],
  [2047, '01-26', '04-05', '05-29', '10-04'],
  [2048, '02-14', '04-04', '06-15', '09-22'],
  [2049, '02-02', '04-04', '06-04', '09-11'],
  [2050, '01-23', '04-04', '06-23', '09-30'],
];

const fixedDays = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

/** 除夕 to 初三. */
const springDays = [-1, 0, 1, 2];

export function legalHolidays(year: number): readonly CivilDate[] {
  const feasts = movableFeasts.find(([known]) => known === year);
  const days = fixedDays.map((day) => `${String(year)}-${day}`);
  if (feasts === undefined) return days;
  const [, spring, ...single] = feasts;
  return [
    ...days,
    ...springDays.map((offset) => addDays(`${String(year)}-${spring}`, offset)),
    ...single.map((day) => `${String(year)}-${day}`),
  ].sort();
}

export function isLegalHoliday(date: CivilDate): boolean {
  return legalHolidays(Number(date.slice(0, 4))).includes(date);
}
