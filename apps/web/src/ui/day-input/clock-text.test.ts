import { expect, test } from 'vitest';
import { readClock } from './clock-text.ts';

test.each([
  ['9:05', '09:05'],
  ['0905', '09:05'],
  ['９点５分', '09:05'],
  ['21', '21:00'],
  ['24:00', undefined],
  ['12:60', undefined],
  ['上午', undefined],
])('%s is %s', (typed, read) => {
  expect(readClock(typed)).toBe(read);
});
