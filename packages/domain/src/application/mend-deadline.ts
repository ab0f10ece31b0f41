import { civilDateOf, endOfDay, compareDates, type CivilDate } from '../calendar/civil-date.ts';
import { addWorkingDays, type WorkCalendar } from '../calendar/working-days.ts';

/**
 * The last instant at which a mended dossier is taken: the end of the n-th working day after its arrival at the
 * applicant, but not after the notice's last day for mending.
 */
export function mendDeadline(
  calendar: WorkCalendar,
  arrivedAt: string,
  workingDays: number,
  latest: CivilDate,
): string {
  const day = addWorkingDays(calendar, civilDateOf(arrivedAt), workingDays).value;
  return endOfDay(compareDates(day, latest) > 0 ? latest : day);
}
