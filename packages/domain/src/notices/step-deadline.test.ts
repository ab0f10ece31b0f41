import { expect, test } from 'vitest';
import { workCalendar } from '../calendar/working-days.ts';
import { deadlinesIn } from './notice-days.ts';
import { lastSoonDay, reminderToSend, stepDue } from './step-deadline.ts';

/** No day of 2026-08 is a holiday: 08-28 is a Friday. */
const calendar = workCalendar({ years: [2026], works: new Map() });

test('a 报送截止 is ahead, soon from three working days on, and past the day after it', () => {
  const due = '2026-08-31';
  const on = (today: string) => stepDue(due, today, lastSoonDay(calendar, today));
  expect(on('2026-08-25')).toEqual({ due, state: 'ahead', daysLeft: 6 });
  expect(on('2026-08-26')).toEqual({ due, state: 'soon', daysLeft: 5 });
  expect(on('2026-08-31')).toEqual({ due, state: 'soon', daysLeft: 0 });
  expect(on('2026-09-01')).toEqual({ due, state: 'past', daysLeft: -1 });
});

test('the office is reminded three working days before and on the working day before; a missed one is made up', () => {
  const sent = ['2026-08-25', '2026-08-26', '2026-08-27', '2026-08-28', '2026-08-30', '2026-08-31', '2026-09-01'].map(
    (today) => reminderToSend(calendar, today, '2026-08-31'),
  );
  expect(sent).toEqual([null, 3, 3, 1, 1, 1, null]);
});

test('a city’s own 报送截止 holds only where it is the earlier: a notice may later be brought forward beyond it', () => {
  const notice = [
    { step: 'county-bureau', due: '2026-08-20' },
    { step: 'city-bureau', due: '2026-08-31' },
  ] as const;
  const own = [
    { step: 'county-bureau', due: '2026-08-25' },
    { step: 'city-bureau', due: '2026-08-28' },
    { step: 'employer', due: '2026-08-10' },
  ] as const;
  expect(deadlinesIn(notice, own)).toEqual([
    { step: 'employer', due: '2026-08-10' },
    { step: 'county-bureau', due: '2026-08-20' },
    { step: 'city-bureau', due: '2026-08-28' },
  ]);
});
