import { expect, it } from 'vitest';
import type { Mark } from '../../ui/dossier-view/dossier-item.ts';
import { reasonFrom, withMark, withoutMark } from './marks.ts';

const start: Mark = {
  folder: 'education',
  rowId: 'r1',
  item: 'start',
  label: '教育经历 › 入学时间',
  note: '与毕业证不符',
  suggestion: '2008-09',
};
const diploma: Mark = { ...start, item: 'diploma', label: '教育经历 › 毕业证书', note: '', suggestion: null };

it('composes 退回原因 from the marks, one line each', () => {
  expect(reasonFrom([start, diploma])).toBe(
    '1. 教育经历 › 入学时间：与毕业证不符，建议改为 2008-09。\n2. 教育经历 › 毕业证书：请修改。',
  );
  expect(reasonFrom([])).toBe('');
});

it('keeps one mark for each item of each row', () => {
  const changed = { ...start, note: '请核对' };
  expect(withMark([start, diploma], changed)).toEqual([diploma, changed]);
  expect(withMark([start], { ...start, rowId: 'r2' })).toHaveLength(2);
  expect(withoutMark([start, diploma], start)).toEqual([diploma]);
});
