import { expect, it } from 'vitest';
import { listQueryOf } from './users-search.ts';

it('asks for a unit with all below it, unless only the unit is meant', () => {
  expect(listQueryOf({ unit: 'u', row: 'r' })).toEqual({ unitId: 'u', depth: 'subtree' });
  expect(listQueryOf({ unit: 'u', depth: 'unit', neverSignedIn: 'yes' })).toEqual({
    unitId: 'u',
    depth: 'unit',
    neverSignedIn: true,
  });
});
