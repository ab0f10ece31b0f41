import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonthsToDate,
  civilDateOf,
  compareDates,
  daysBetween,
  endOfDay,
  isCivilDate,
  parseCivilDate,
  startOfDay,
  wallClockOf,
  weekday,
} from './civil-date.ts';

const anyDay = fc
  .date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyInstant = fc
  .date({ min: new Date('1000-01-02T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('days', () => {
  it('exist or do not', () => {
    expect(['2024-02-29', '2000-02-29', '2026-12-31'].every(isCivilDate)).toBe(true);
    expect(
      ['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '0000-01-01', '2026-1-1', ''].some(
        isCivilDate,
      ),
    ).toBe(false);
  });

  it('are read as people type them', () => {
    for (const typed of ['2008-09-01', '2008.9.1', '2008/9/1', '20080901', '2008年9月1日', ' ２００８－９－１ ']) {
      expect(parseCivilDate(typed)).toBe('2008-09-01');
    }
    for (const typed of ['2008-02-30', '2008', '080901', '九月一日']) expect(parseCivilDate(typed)).toBeUndefined();
  });

  it("are counted as the platform's own calendar counts them", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -200_000, max: 200_000 }), (day, by) => {
        const there = new Date(Date.parse(day) + by * 86_400_000);
        fc.pre(there.getUTCFullYear() >= 1 && there.getUTCFullYear() <= 9999);
        const expected = there.toISOString().slice(0, 10);
        expect(addDays(day, by)).toBe(expected);
        expect(daysBetween(day, expected)).toBe(by);
        expect(compareDates(day, expected) + Math.sign(by)).toBe(0);
        expect(weekday(day) % 7).toBe(new Date(day).getUTCDay());
      }),
    );
  });

  it('end at the end of a shorter month', () => {
    expect(addMonthsToDate('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonthsToDate('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonthsToDate('2026-03-31', -13)).toBe('2025-02-28');
    expect(addMonthsToDate('2026-12-15', 1)).toBe('2027-01-15');
  });
});

describe('in Shanghai', () => {
  it('a day begins and ends at 16:00 UTC', () => {
    expect(startOfDay('2026-03-01')).toBe('2026-02-28T16:00:00.000Z');
    expect(endOfDay('2026-12-31')).toBe('2026-12-31T16:00:00.000Z');
    expect(civilDateOf('2026-12-31T15:59:59.999Z')).toBe('2026-12-31');
    expect(civilDateOf('2026-12-31T16:00:00.000Z')).toBe('2027-01-01');
    expect(wallClockOf('2026-11-23T02:42:07.123Z')).toBe('10:42');
    expect(wallClockOf('2026-11-23T16:05:00.000Z')).toBe('00:05');
  });

  it('every instant lies in its own day', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const day = civilDateOf(instant);
        expect(startOfDay(day) <= instant && instant < endOfDay(day)).toBe(true);
      }),
    );
  });
});
