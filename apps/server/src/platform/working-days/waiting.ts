import { civilDateOf, workingDaysBetween, type WorkCalendar } from '@zhicheng/domain';

/** Working days from an instant to another; `null` means until now. */
export type Waiting = (since: string, until: string | null) => number;

export function waitingUntil(calendar: WorkCalendar, now: string): Waiting {
  return (since, until) => workingDaysBetween(calendar, civilDateOf(since), civilDateOf(until ?? now)).value;
}
