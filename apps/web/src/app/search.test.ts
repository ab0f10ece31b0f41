import { expect, it } from 'vitest';
import { given, oneOf, textOf } from './search.ts';

it('keeps text of a sensible length, also where the router read digits as a number', () => {
  expect(textOf('李敏')).toBe('李敏');
  expect(textOf(2026)).toBe('2026');
  expect(textOf('')).toBeUndefined();
  expect(textOf('x'.repeat(201))).toBeUndefined();
  expect(textOf({ a: 1 })).toBeUndefined();
});

it('keeps only values of the list', () => {
  expect(oneOf(['list', 'chart'], 'chart')).toBe('chart');
  expect(oneOf(['list', 'chart'], 'map')).toBeUndefined();
});

it('leaves out what is not given', () => {
  expect(given({ after: undefined, row: 'r1' })).toEqual({ row: 'r1' });
});
