import { expect, test } from 'vitest';
import { workCalendar } from '../calendar/working-days.ts';
import { mendDeadline } from './mend-deadline.ts';

/** 2026-05-01 to 05 off, Saturday 05-09 worked. */
const calendar = workCalendar({
  years: [2026],
  works: new Map([
    ['2026-05-01', false],
    ['2026-05-04', false],
    ['2026-05-05', false],
    ['2026-05-09', true],
  ]),
});

test.each([
  [
    'the n-th working day after the arrival, at 24:00',
    '2026-04-27T02:00:00.000Z',
    3,
    '2026-12-31',
    '2026-04-30T16:00:00.000Z',
  ],
  ['over the holidays', '2026-04-29T02:00:00.000Z', 3, '2026-12-31', '2026-05-07T16:00:00.000Z'],
  ['a Saturday that is worked counts', '2026-04-29T02:00:00.000Z', 5, '2026-12-31', '2026-05-09T16:00:00.000Z'],
  [
    'the day of arrival is the one in Shanghai',
    '2026-04-26T16:00:00.000Z',
    1,
    '2026-12-31',
    '2026-04-28T16:00:00.000Z',
  ],
  [
    'not after the notice’s last day for mending',
    '2026-04-27T02:00:00.000Z',
    10,
    '2026-04-29',
    '2026-04-29T16:00:00.000Z',
  ],
])('%s', (_, arrivedAt, days, latest, deadline) => {
  expect(mendDeadline(calendar, arrivedAt, days, latest)).toBe(deadline);
});
