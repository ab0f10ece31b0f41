import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legalHolidays } from './legal-holidays.ts';
import { addWorkingDays, workCalendar, workingDaysBetween, workingDaysInPeriod } from './working-days.ts';

/** 国庆 2026 as announced: off 1–7 October, worked on 20 September and 10 October. */
const announced = workCalendar({
  years: [2026],
  works: new Map([
    ['2026-10-01', false],
    ['2026-10-02', false],
    ['2026-10-05', false],
    ['2026-10-06', false],
    ['2026-10-07', false],
    ['2026-09-20', true],
    ['2026-10-10', true],
  ]),
});

describe('an announced year', () => {
  it('knows days off and days worked', () => {
    expect(announced.isWorkday('2026-10-05')).toEqual({ workday: false, provisional: false });
    expect(announced.isWorkday('2026-10-10')).toEqual({ workday: true, provisional: false });
    expect(announced.isWorkday('2026-10-11')).toEqual({ workday: false, provisional: false });
  });

  it('counts over them', () => {
    expect(addWorkingDays(announced, '2026-09-30', 3)).toEqual({ value: '2026-10-10', provisional: false });
    expect(workingDaysBetween(announced, '2026-09-30', '2026-10-10')).toEqual({ value: 3, provisional: false });
    expect(workingDaysInPeriod(announced, '2026-09-30', '2026-10-10')).toEqual({ value: 4, provisional: false });
    expect(workingDaysBetween(announced, '2026-10-10', '2026-09-30')).toEqual({ value: 0, provisional: false });
  });
});

describe('a year not yet announced', () => {
  it('keeps the holidays fixed by law, and says 暂定', () => {
    expect(announced.isWorkday('2027-10-01')).toEqual({ workday: false, provisional: true });
    expect(announced.isWorkday('2027-02-08')).toEqual({ workday: false, provisional: true });
    expect(announced.isWorkday('2027-03-01')).toEqual({ workday: true, provisional: true });
    expect(addWorkingDays(announced, '2026-12-31', 1)).toEqual({ value: '2027-01-04', provisional: true });
  });

  it('has thirteen of them a year', () => {
    // 除夕 to 初三, 清明, 端午, 中秋 of 2027, and the six of the common calendar.
    expect(legalHolidays(2027)).toEqual([
      '2027-01-01',
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-04-05',
      '2027-05-01',
      '2027-05-02',
      '2027-06-09',
      '2027-09-15',
      '2027-10-01',
      '2027-10-02',
      '2027-10-03',
    ]);
    expect(legalHolidays(2099)).toHaveLength(6);
  });
});

it('counts back what it added, and ends on a working day', () => {
  const offset = fc.integer({ min: 0, max: 700 });
  fc.assert(
    fc.property(offset, fc.integer({ min: 1, max: 60 }), (days, count) => {
      const from = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
      const to = addWorkingDays(announced, from, count).value;
      expect(workingDaysBetween(announced, from, to).value).toBe(count);
      expect(announced.isWorkday(to).workday).toBe(true);
    }),
  );
});
