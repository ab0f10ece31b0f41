import { addDays, compareDates, daysBetween, type CivilDate } from '../calendar/civil-date.ts';
import { addWorkingDays, workingDaysBetween, type WorkCalendar } from '../calendar/working-days.ts';

/** So many working days before a 报送截止 the office is reminded of it: once early, once on the day before. */
export const reminderWorkingDays = [3, 1] as const;
export type ReminderWorkingDays = (typeof reminderWorkingDays)[number];

export const deadlineStates = ['past', 'soon', 'ahead'] as const;
export type DeadlineState = (typeof deadlineStates)[number];

/** How a 报送截止 stands on a day. It marks and reminds; nothing is refused for it. */
export type StepDue = {
  readonly due: CivilDate;
  readonly state: DeadlineState;
  /** Days until it, as people count them: 0 on the day itself, below 0 after it. */
  readonly daysLeft: number;
};

/** The last day that is soon: no more working days away than the first reminder. */
export function lastSoonDay(calendar: WorkCalendar, today: CivilDate): CivilDate {
  return addDays(addWorkingDays(calendar, today, reminderWorkingDays[0] + 1).value, -1);
}

/** How a 报送截止 stands today. */
export function stepDue(due: CivilDate, today: CivilDate, lastSoon: CivilDate): StepDue {
  const state = compareDates(due, today) < 0 ? 'past' : compareDates(due, lastSoon) <= 0 ? 'soon' : 'ahead';
  return { due, state, daysLeft: daysBetween(today, due) };
}

/** The reminder that falls on today, or should have fallen since (the server was off); none once the day is past. */
export function reminderToSend(calendar: WorkCalendar, today: CivilDate, due: CivilDate): ReminderWorkingDays | null {
  if (compareDates(due, today) < 0) return null;
  const left = workingDaysBetween(calendar, today, due).value;
  return reminderWorkingDays.filter((days) => left <= days).at(-1) ?? null;
}
