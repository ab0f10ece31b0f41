import { expect, it } from 'vitest';
import { idleState, timeLeft } from './idle-time.ts';

const minute = 60_000;
const at = (now: number, actedAt = 0, idleMinutes = 30) =>
  idleState({ now: now * minute, touchedAt: 0, actedAt: actedAt * minute, idleMinutes });

it('warns two minutes before the end, and half the time before a short one', () => {
  expect([27, 28, 29.9, 30].map((now) => at(now))).toEqual(['busy', 'warn', 'warn', 'over']);
  expect([0.4, 0.5, 1].map((now) => at(now, 0, 1))).toEqual(['busy', 'warn', 'over']);
});

it('tells the server of a person who types without sending, and does not warn them', () => {
  expect(at(0.9, 0.5)).toBe('busy');
  expect(at(1, 0.5)).toBe('ping');
  expect(at(28, 27.9)).toBe('ping');
  expect(at(28, 0)).toBe('warn');
});

it('never ends a session earlier than its idle time after the last key, whenever that was and however seldom a page looks', () => {
  for (const lookEvery of [1 / 60, 1]) {
    for (let lastKey = 0.05; lastKey < 20; lastKey += 0.45) {
      let touchedAt = 0;
      let now = 0;
      for (; now < 60; now += lookEvery) {
        const actedAt = now >= lastKey ? lastKey : Math.floor(now * 60) / 60;
        const state = idleState({
          now: now * minute,
          touchedAt: touchedAt * minute,
          actedAt: actedAt * minute,
          idleMinutes: 30,
        });
        if (state === 'ping') touchedAt = now;
        if (state === 'over') break;
      }
      expect(now - lastKey).toBeGreaterThanOrEqual(30);
      expect(now - lastKey).toBeLessThan(32.1);
    }
  }
});

it('says how long is left', () => {
  const left = (now: number) => timeLeft({ now, touchedAt: 0, idleMinutes: 30 });
  expect([28 * minute, 29 * minute, 29.5 * minute, 31 * minute].map(left)).toEqual([
    '2 分 0 秒',
    '1 分 0 秒',
    '30 秒',
    '0 秒',
  ]);
});
