import { describe, expect, it } from 'vitest';
import { justBefore, minuteOf, secondOf, spanBetween, timeOf } from './clock.ts';

describe('instants are shown in Sichuan, wherever the browser stands', () => {
  const lateInTheEvening = '2026-11-23T16:30:07.123Z';

  it('gives the next civil day after 16:00 UTC', () => {
    expect(minuteOf(lateInTheEvening)).toBe('2026-11-24 00:30');
    expect(secondOf(lateInTheEvening)).toBe('2026-11-24 00:30:07');
    expect(timeOf(lateInTheEvening)).toBe('00:30:07');
  });

  it.each([
    ['2026-11-23T00:00:00.000Z', '2026-11-23T00:00:30.000Z', '不到 1 分钟'],
    ['2026-11-23T00:00:00.000Z', '2026-11-23T00:12:59.000Z', '12 分钟'],
    ['2026-11-23T00:00:00.000Z', '2026-11-23T23:59:00.000Z', '23 小时'],
    ['2026-11-20T00:00:00.000Z', '2026-11-23T01:00:00.000Z', '3 天'],
    ['2026-11-23T00:01:00.000Z', '2026-11-23T00:00:00.000Z', '不到 1 分钟'],
  ])('says the span from %s to %s as %s', (from, to, said) => {
    expect(spanBetween(from, to)).toBe(said);
  });

  it('steps back over midnight', () => {
    expect(justBefore('2026-08-31T16:00:00.000Z')).toBe('2026-08-31T15:59:59.999Z');
  });
});
