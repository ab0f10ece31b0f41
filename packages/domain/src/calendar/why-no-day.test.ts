import { expect, test } from 'vitest';
import { readUnitHead } from '../units/read-unit-form.ts';
import { whyNoDay, whyNoMonth } from './why-no-day.ts';

const today = '2026-11-23';

test.each([
  ['2008.9', null],
  ['200809', null],
  ['２００８年９月', null],
  ['2008-13', '没有 13 月，请填 1 至 12 月'],
  ['200813', '没有 13 月，请填 1 至 12 月'],
  ['2008年0月', '没有 0 月，请填 1 至 12 月'],
  ['08-9', '年份应为四位，如 2008-09'],
  ['0000-05', '年份应为四位，如 2008-09'],
  ['2008', '还缺月份，如 2008-09'],
  ['2008-9-1', '只填到月，如 2008-09'],
  ['前年九月', '请写成 2008-09 或 2008年9月'],
  ['1808-09', '年份不能早于 1900 年，请核对'],
  ['2026-12', '不能晚于今天（2026-11）'],
])('month %s: %s', (typed, words) => {
  expect(whyNoMonth(typed, { today: '2026-11' })).toBe(words);
});

test.each([
  ['2024.3.1', null],
  ['20240301', null],
  ['2024-02-30', '2024 年 2 月没有 30 日，最后一天是 29 日'],
  ['2024-13-01', '没有 13 月，请填 1 至 12 月'],
  ['24-3-1', '年份应为四位，如 2008-09-01'],
  ['2024年3月', '还缺日，如 2024-03-01'],
  ['2024', '还缺月和日，如 2008-09-01'],
  ['去年', '请写成 2008-09-01 或 2008年9月1日'],
  ['2999-01-01', '不能晚于今天（2026-11-23）'],
])('day %s: %s', (typed, words) => {
  expect(whyNoDay(typed, { today })).toBe(words);
});

test('nobody is 负责人 from a day that has not come', () => {
  const head = { headName: '王强', headPost: '局长', headFrom: '2999-01-01' };
  const { head: read, errors } = readUnitHead(head, today);
  expect(read).toBeNull();
  expect(errors).toEqual([{ field: 'headFrom', message: '任职时间不能晚于今天（2026-11-23）。' }]);
  expect(readUnitHead({ ...head, headFrom: today }, today).errors).toEqual([]);
});
