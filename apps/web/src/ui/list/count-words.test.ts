import { expect, it } from 'vitest';
import { countWords } from './count-words.ts';

it('is exact to a thousand, then a lower bound', () => {
  expect(countWords({ value: 0, more: false })).toBe('0');
  expect(countWords({ value: 386, more: false })).toBe('386');
  expect(countWords({ value: 1000, more: true })).toBe('1,000+');
});
