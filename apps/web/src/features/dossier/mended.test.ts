import type { Difference } from '@zhicheng/domain';
import { expect, it } from 'vitest';
import { isMended } from './mended.ts';

const mark = {
  folder: 'education',
  rowId: 'r1',
  item: 'start',
  label: '入学时间',
  note: '与毕业证不符',
  suggestion: '2008-09',
};
const change: Difference = {
  folder: 'education',
  rowId: 'r1',
  kind: 'field',
  item: 'start',
  label: '入学时间',
  before: '2008年3月',
  after: '2008年9月',
};

it('is mended when the marked field of that row differs', () => {
  expect(isMended(mark, [change])).toBe(true);
});

it('is mended when the row is gone', () => {
  expect(isMended(mark, [{ ...change, kind: 'row-removed', item: null }])).toBe(true);
});

it.each([
  ['another row', { ...change, rowId: 'r2' }],
  ['another field', { ...change, item: 'end' }],
  ['another folder', { ...change, folder: 'work' as const }],
])('is not mended by a change of %s', (_what, other) => {
  expect(isMended(mark, [other])).toBe(false);
});

it('is not called mended while the last version is not known', () => {
  expect(isMended(mark, null)).toBe(false);
});
