import { describe, expect, test } from 'vitest';
import { canonicalJson } from './index.ts';

describe('canonical JSON', () => {
  test('sorts keys by code units at every depth and leaves no spaces', () => {
    expect(canonicalJson({ b: [1, { d: null, c: true }], a: '甲', '€': 2, Z: 3 })).toBe(
      '{"Z":3,"a":"甲","b":[1,{"c":true,"d":null}],"€":2}',
    );
  });

  test('writes the same text for the two spellings of one string', () => {
    expect(canonicalJson('e\u0301')).toBe(canonicalJson('\u00e9'));
  });

  test.each([0.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN, -0])('refuses the number %s', (number) => {
    expect(() => canonicalJson(number)).toThrow(RangeError);
  });

  test.each(['a\u0000b', '\ud800'])('refuses a string that cannot be kept', (text) => {
    expect(() => canonicalJson({ text })).toThrow(RangeError);
  });
});
