import { release1, folderOf } from '@zhicheng/domain';
import { expect, it } from 'vitest';
import { sectionsOf } from './folder-fields.tsx';

it('puts neighbouring fields of one section under one heading, in the order of the declaration', () => {
  const fields = folderOf(release1, 'home')?.fields ?? [];
  const sections = sectionsOf(fields);
  expect(sections.map(({ title }) => title)).toEqual([
    '申报通知',
    '申报资格',
    '单位情况',
    '现有职称',
    '破格与转评',
    '回避',
  ]);
  expect(sections.flatMap((section) => section.fields)).toEqual(fields);
});

it('keeps fields without a section together', () => {
  const fields = folderOf(release1, 'education')?.fields ?? [];
  expect(sectionsOf(fields)).toEqual([{ title: undefined, fields }]);
});
