import { expect, it } from 'vitest';
import type { Values } from './content.ts';
import { goldenContents, goldenContext } from './golden/release-1.ts';
import { initialContents } from './initial-content.ts';
import { optionsOf } from './options.ts';
import { placeInWords, patchPathOf } from './place.ts';
import { goldenRowIds } from './golden/release-1.ts';
import { fieldOf, folderOf, release1 } from './release.ts';

function namesOf(fieldId: string, values: Values): readonly string[] {
  const folder = folderOf(release1, 'home');
  const field = folder && fieldOf(folder, fieldId);
  if (field?.type !== 'select' && field?.type !== 'combo') throw new Error(fieldId);
  return optionsOf(field, { values, contents: {}, context: goldenContext }).map(({ name }) => name);
}

it('offers only what the notice opens and what fits the series and level chosen', () => {
  expect(namesOf('series', {})).toEqual(['农业技术']);
  expect(namesOf('level', {})).toEqual(['正高级', '副高级']);
  expect(namesOf('applyType', {})).not.toContain('初定（考核认定）');
  expect(namesOf('title', { series: '06', level: 'deputy' })).toEqual(['高级农艺师', '高级畜牧师', '高级兽医师']);
  expect(namesOf('title', { series: '06' })).toContain('正高级农艺师');
  expect(namesOf('title', {})).not.toContain('助理农艺师');
  expect(namesOf('profession', { series: '06' })).toContain('植物保护');
  expect(namesOf('profession', { series: '06' })).not.toContain('公路');
});

it('begins a draft with what there is no choice about', () => {
  expect(initialContents(release1, goldenContext)).toEqual({
    home: { employerNature: '30', series: '06', applyType: 'normal' },
    pledge: { signDate: '2026-09-15' },
    basic: {},
    education: { rows: [] },
    work: { rows: [] },
  });
});

it('says where something stands, and its path', () => {
  const place = { folder: 'education', rowId: goldenRowIds.degree, field: 'diplomaNo' } as const;
  expect(placeInWords(release1, goldenContents, place)).toBe('教育经历 › 第 2 条（四川农业大学） › 毕业证书编号');
  expect(placeInWords(release1, goldenContents, { folder: 'basic', slot: 'photo' })).toBe(
    '基本信息 › 近期免冠照片（白底）',
  );
  expect(patchPathOf(place)).toBe(`rows/${goldenRowIds.degree}/diplomaNo`);
  expect(patchPathOf({ folder: 'basic', field: 'phone' })).toBe('phone');
  expect(patchPathOf({ folder: 'work' })).toBeUndefined();
});
