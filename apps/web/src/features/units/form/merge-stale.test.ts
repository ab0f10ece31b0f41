import { expect, it } from 'vitest';
import { mergeStale } from './merge-stale.ts';
import { emptyUnit } from './unit-values.ts';

it('takes over what was not touched, keeps what was typed, and names what both changed', () => {
  const base = { ...emptyUnit, name: '农业局', contactPhone: '0838-1', address: '旧址', postcode: '618000' };
  const mine = { ...base, name: '农业农村局', contactPhone: '0838-2', postcode: '618500' };
  const theirs = { ...base, contactPhone: '0838-3', address: '新址', postcode: '618500' };
  expect(mergeStale(base, mine, theirs)).toEqual({
    values: { ...theirs, name: '农业农村局', contactPhone: '0838-2' },
    stale: [{ key: 'contactPhone', theirs: '0838-3' }],
  });
});
