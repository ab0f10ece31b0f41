/**
 * The statutory retirement age (全国人大常委会 2024-09-13 《关于实施渐进式延迟法定退休年龄的决定》): from 2025-01-01 a man's
 * rises from 60 to 63 and that of a woman in a technical or managing post from 55 to 58, one month for every four.
 */
import { addMonthsToDate, type CivilDate, compareDates } from '../calendar/civil-date.ts';
import { monthOfDate, monthsBetween } from '../calendar/month.ts';

/** GB/T 2261.1: 1 male, 2 female. */
export type Gender = '1' | '2';

const retirementRules = {
  '1': { years: 60, risesForBornFrom: '1965-01' },
  '2': { years: 55, risesForBornFrom: '1970-01' },
} as const satisfies Record<Gender, { years: number; risesForBornFrom: string }>;

const monthsPerStep = 4;
const longestDelay = 36;

/** The day on which the person reaches the age. */
export function retirementDate(birth: CivilDate, gender: Gender): CivilDate {
  const rule = retirementRules[gender];
  const elapsed = monthsBetween(rule.risesForBornFrom, monthOfDate(birth));
  const delay = elapsed < 0 ? 0 : Math.min(longestDelay, Math.floor(elapsed / monthsPerStep) + 1);
  return addMonthsToDate(birth, rule.years * 12 + delay);
}

/** Whether the age has been reached by that day (资历计算截止日). */
export function isPastRetirement(birth: CivilDate, gender: Gender, on: CivilDate): boolean {
  return compareDates(retirementDate(birth, gender), on) <= 0;
}
