import { expect, it } from 'vitest';
import { countOf, cutPage, readKey } from './index.ts';

it('ends a page before the row beyond it, and names the next by its last row', () => {
  const { page, next } = cutPage(['a', 'b', 'c'], 2, (last) => [last]);
  expect(page).toEqual(['a', 'b']);
  expect(readKey(next ?? undefined, ['text'])).toEqual(['b']);
});

it('has no next page where nothing lies beyond', () => {
  expect(cutPage(['a', 'b'], 2, (last) => [last])).toEqual({ page: ['a', 'b'], next: null });
  expect(cutPage([], 2, () => [])).toEqual({ page: [], next: null });
});

it('counts exactly to a thousand', () => {
  expect(countOf(1000)).toEqual({ value: 1000, more: false });
  expect(countOf(1001)).toEqual({ value: 1000, more: true });
});
