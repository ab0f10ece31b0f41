import { expect, test } from 'vitest';
import { delaySeconds } from './attempt-delay.ts';

test('an account waits only after four failures, twice as long each time, a minute at most', () => {
  expect([1, 4, 5, 6, 7, 11, 12, 1000].map((failures) => delaySeconds('account', failures))).toEqual([
    0, 0, 1, 2, 4, 60, 60, 60,
  ]);
});

test('an address, which many may share, waits later and up to five minutes', () => {
  expect([50, 51, 60, 61].map((failures) => delaySeconds('address', failures))).toEqual([0, 1, 300, 300]);
});
