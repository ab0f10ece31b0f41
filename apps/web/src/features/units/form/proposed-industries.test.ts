import { expect, it } from 'vitest';
import { proposedIndustries } from './proposed-industries.ts';

const fieldsFor = (name: string): readonly string[] => proposedIndustries(name).map(({ field }) => field);

it('proposes what departments of that name usually oversee', () => {
  expect(fieldsFor('德阳市农业农村局')).toContain('农业技术');
  expect(fieldsFor('四川省卫生健康委员会')).toEqual(['卫生技术']);
  expect(fieldsFor('德阳市住房和城乡建设局')).toEqual(['住房城乡建设']);
});

it('proposes nothing for a name that says nothing', () => {
  expect(fieldsFor('德阳市机关事务服务中心')).toEqual([]);
  expect(fieldsFor('')).toEqual([]);
});
