import { describe, expect, it } from 'vitest';
import { daysLeft, deadlineDay, deadlineWords } from './deadline.ts';

const endOfAugust = '2026-08-31T16:00:00.000Z';

describe('a window that closes at 24:00 in Sichuan', () => {
  it.each([endOfAugust, '2026-08-31T15:59:59.999Z'])('is said as that day (%s)', (instant) => {
    expect(deadlineDay(instant)).toBe('8月31日 24:00');
  });

  it('says the hour where it is another one', () => {
    expect(deadlineDay('2026-09-05T09:00:00.000Z')).toBe('9月5日 17:00');
  });

  it.each([
    ['2026-08-19T02:00:00.000Z', '还有 12 天'],
    ['2026-08-31T15:00:00.000Z', '今天截止'],
    ['2026-08-31T16:00:00.001Z', '已过期'],
  ])('at %s says %s', (now, words) => {
    expect(daysLeft(endOfAugust, now)).toBe(words);
  });

  it('puts both in one sentence', () => {
    expect(deadlineWords(endOfAugust, '2026-08-19T02:00:00.000Z')).toBe('截止 8月31日 24:00，还有 12 天');
  });
});
