import { daysBetween, endOfDay, isCivilDate, ok, refused, startOfDay, type Result } from '@zhicheng/domain';
import type { WireRefusal } from '../../../platform/http/index.ts';

/** From the first instant of a day to the end of another. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const MOST_DAYS = 400;

/** Two days as a period; refuses days that do not exist and more than the database should be asked at once. */
export function periodOf({ from, to }: { from: string; to: string }): Result<Period, WireRefusal> {
  const sound = isCivilDate(from) && isCivilDate(to) && from <= to && daysBetween(from, to) <= MOST_DAYS;
  return sound ? ok({ from: startOfDay(from), to: endOfDay(to) }) : refused({ code: 'log-period' });
}
