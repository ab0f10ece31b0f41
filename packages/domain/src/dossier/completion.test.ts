import { expect, it } from 'vitest';
import { folderCompletion, isEmptyContent, type FolderCopies } from './completion.ts';
import { error, warning } from './issue.ts';

const saved: FolderCopies = { committed: { deptName: '研发部' }, working: null, files: 0 };
const issues = [
  error({ folder: 'basic', field: 'nation' }, 'required', ''),
  error({ folder: 'basic', field: 'health' }, 'required', ''),
  warning({ folder: 'basic', field: 'workStart' }, 'young', ''),
  error({ folder: 'home', field: 'series' }, 'required', ''),
];

const label = (copies: Partial<FolderCopies>, found = issues) => {
  const { state, label: words } = folderCompletion('basic', { ...saved, ...copies }, found);
  return `${state} ${words}`;
};

it('says how far a folder is', () => {
  expect(label({ committed: null })).toBe('not-started 未开始');
  expect(label({ committed: null, files: 1 })).toBe('in-progress 填写中');
  expect(label({ committed: null, working: {} })).toBe('in-progress 填写中');
  expect(label({})).toBe('to-correct 2 处要改');
  expect(label({}, [])).toBe('complete 已完成');
  expect(label({ working: { deptName: '生产部' } }, [])).toBe('in-progress 填写中');
});

it('says 已标为无 until something stands against it', () => {
  const none = { committed: { rows: [], none: { reason: '没有' } } };
  expect(label(none, [])).toBe('marked-none 已标为无');
  expect(label(none)).toBe('to-correct 2 处要改');
});

it('counts only its own issues', () => {
  expect(folderCompletion('basic', saved, issues)).toMatchObject({ errors: 2, warnings: 1, unsaved: false });
  expect(folderCompletion('home', { ...saved, working: {} }, issues)).toMatchObject({
    errors: 1,
    warnings: 0,
    unsaved: true,
  });
});

it('knows an empty content', () => {
  expect([null, {}, { a: null }, { a: '' }, { rows: [] }].map((content) => isEmptyContent(content))).toEqual(
    Array(5).fill(true),
  );
  expect(
    [{ a: false }, { rows: [{ id: 'x', order: 1 }] }, { rows: [], none: { reason: '' } }].map(isEmptyContent),
  ).toEqual([false, false, false]);
});
