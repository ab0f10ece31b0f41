import { expect, it } from 'vitest';
import { addMonths, isMonth, monthInWords, monthsBetween, parseMonth, wholeYearsBetween } from './month.ts';

it.each(['2008.9', '200809', '2008年9月', '2008年09月', '2008-9', '2008/09', '２００８．９', ' 2008 年 9 月 '])(
  'reads %j as 2008-09',
  (typed) => {
    expect(parseMonth(typed)).toBe('2008-09');
  },
);

it.each(['2008', '2008-13', '2008-00', '08-9', '20089', '二〇〇八年九月', '2008-09-01', '0000-01'])(
  'does not read %j',
  (typed) => {
    expect(parseMonth(typed)).toBeUndefined();
  },
);

it('counts months and whole years', () => {
  expect(monthsBetween('2019-12', '2026-12')).toBe(84);
  expect(monthsBetween('2020-01', '2019-12')).toBe(-1);
  expect(wholeYearsBetween('2019-12', '2026-12')).toBe(7);
  expect(wholeYearsBetween('2020-01', '2026-12')).toBe(6);
  expect(wholeYearsBetween('2027-01', '2026-12')).toBe(0);
  expect(addMonths('2019-12', 1)).toBe('2020-01');
  expect(addMonths('2020-01', -1)).toBe('2019-12');
});

it('knows a month and says it', () => {
  expect([isMonth('2008-09'), isMonth('2008-9')]).toEqual([true, false]);
  expect(monthInWords('2008-09')).toBe('2008年9月');
});
