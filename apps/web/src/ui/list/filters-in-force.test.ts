import { expect, it } from 'vitest';
import { filtersInForce } from './filters-in-force.ts';

it('names the filters that are set, in the order of their words', () => {
  const address: { state?: 'stopped'; search?: string; level?: string; after?: string } = {
    state: 'stopped',
    search: '李',
    after: 'a',
  };
  expect(
    filtersInForce(address, {
      search: (search) => `“${search}”`,
      level: (level) => level,
      state: () => '已停用',
    }),
  ).toEqual([
    { key: 'search', label: '“李”' },
    { key: 'state', label: '已停用' },
  ]);
});

it('says what goes with a filter when that is taken away', () => {
  const address: { unit?: string; depth?: 'unit' } = { unit: 'u', depth: 'unit' };
  expect(filtersInForce(address, { unit: () => '罗江区人社局' }, { unit: 'depth' })).toEqual([
    { key: 'unit', label: '罗江区人社局', alongWith: 'depth' },
  ]);
});
