import { expect, test } from 'vitest';
import { isWholeNumber, looksLikeNumber } from './whole-number.ts';

test('numbers that tell who somebody is are known by their form, however they are typed', () => {
  for (const sound of [
    '51060419910203501X',
    '５１０６０４１９９１０２０３５０１ｘ',
    '139 0000 8888',
    '+8613900008888',
  ]) {
    expect([sound, isWholeNumber(sound)]).toEqual([sound, true]);
  }
  for (const other of ['李敏', 'lm', '91510604MA0000001X', '510604199102035011', '51-2026-000123', '13900']) {
    expect([other, isWholeNumber(other)]).toEqual([other, false]);
  }
  expect(looksLikeNumber('510604199102035011')).toBe(true);
  expect(looksLikeNumber('510604910203501')).toBe(true);
  expect(looksLikeNumber('李敏')).toBe(false);
});
