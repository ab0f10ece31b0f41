import { expect, it, vi } from 'vitest';
import { listAt, narrowed, type ListAddress } from './list-address.ts';

type Address = ListAddress & { search?: string; state?: 'active' | 'stopped' };

const address: Address = { search: '李', after: 'a', row: 'r' };

it('begins at the first page, with no row, when a filter changes', () => {
  expect(narrowed(address, { state: 'stopped' })).toEqual({ search: '李', state: 'stopped' });
});

it('takes away what is empty', () => {
  for (const nothing of [undefined, null, '']) {
    expect(narrowed<ListAddress & { search?: string }>({ search: '李' }, { search: nothing })).toEqual({});
  }
});

it('turns pages within its filters, selects in place of the selection before', () => {
  const go = vi.fn();
  const list = listAt(address, go);
  list.turn('b');
  list.turn(undefined);
  list.select('s');
  expect(go.mock.calls).toEqual([
    [{ search: '李', after: 'b' }, false],
    [{ search: '李' }, false],
    [{ search: '李', after: 'a', row: 's' }, true],
  ]);
});
