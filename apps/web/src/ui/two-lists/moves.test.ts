import { expect, it } from 'vitest';
import { changesOf, groupsOf, idsIn, movable, moved, neighbourOf, stepTo, type MovableOption } from './moves.ts';

const options: readonly MovableOption[] = [
  { id: 'senior', label: '高评办经办人员(职称)', group: '特殊', whyNot: '由上级机构授予' },
  { id: 'bureau', label: '县(区)人社局经办人员(职称)', group: '特殊', whyNot: null },
  { id: 'department', label: '县(区)部门经办人员(职称)', group: '普通', whyNot: null },
  { id: 'applicant', label: '申报人(职称)', group: '普通', whyNot: null },
];

it('keeps the groups, puts what can be moved first, and finds by words of any width', () => {
  expect(groupsOf(options).map(({ label, options: inside }) => [label, inside.map(({ id }) => id)])).toEqual([
    ['特殊', ['bureau', 'senior']],
    ['普通', ['department', 'applicant']],
  ]);
  const closed = options.filter(({ id }) => id !== 'bureau');
  expect(groupsOf(closed).map(({ label }) => label)).toEqual(['特殊', '普通']);
  expect(idsIn(groupsOf(options, '县（区） 部门'))).toEqual(['department']);
  expect(groupsOf(options, '没有的')).toEqual([]);
});

it('moves both ways, never what may not be moved', () => {
  expect(movable(options, ['senior', 'applicant'])).toEqual(['applicant']);
  expect(moved(['bureau'], ['applicant'])).toEqual(['bureau', 'applicant']);
  expect(moved(['bureau', 'applicant'], ['bureau'])).toEqual(['applicant']);
});

it('tells what was given and what was taken away', () => {
  expect(changesOf(['bureau'], ['applicant'])).toEqual({ added: ['applicant'], removed: ['bureau'] });
  expect(changesOf(['bureau', 'applicant'], ['applicant', 'bureau'])).toEqual({ added: [], removed: [] });
});

it('leads the keys from option to option and stops at the ends', () => {
  const ids = ['a', 'b', 'c'];
  expect(stepTo(ids, null, 'ArrowDown')).toBe('a');
  expect(stepTo(ids, 'c', 'ArrowDown')).toBe('c');
  expect(stepTo(ids, 'a', 'ArrowUp')).toBe('a');
  expect(stepTo(ids, 'a', 'End')).toBe('c');
  expect(stepTo([], null, 'Home')).toBeNull();
});

it('keeps a place in the list when the active option leaves it', () => {
  expect(neighbourOf(['a', 'b', 'c'], ['b'])).toBe('c');
  expect(neighbourOf(['a', 'b', 'c'], ['c'])).toBe('b');
  expect(neighbourOf(['a'], ['a'])).toBeNull();
});
