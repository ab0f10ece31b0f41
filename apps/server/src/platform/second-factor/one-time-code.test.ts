import { describe, expect, test } from 'vitest';
import { base32, codeAt, stepOf, stepOfCode } from './index.ts';

const secret = Buffer.from('12345678901234567890', 'ascii');

describe('one-time codes', () => {
  // RFC 6238, appendix B: the last six of its eight digits.
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %i seconds the code is %s', (seconds, code) => {
    expect(codeAt(secret, stepOf(new Date(seconds * 1000).toISOString()))).toBe(code);
  });

  test('the step before and the one after are taken, none twice, none further off', () => {
    const now = '2026-11-23T02:00:00.000Z';
    const step = stepOf(now);
    const taken = (offset: number, lastStep = 0) =>
      stepOfCode(secret, codeAt(secret, step + offset), { now, lastStep });
    expect([-2, -1, 0, 1, 2].map((offset) => taken(offset))).toEqual([undefined, step - 1, step, step + 1, undefined]);
    expect(taken(0, step)).toBeUndefined();
    expect(stepOfCode(secret, '12345', { now, lastStep: 0 })).toBeUndefined();
    expect(stepOfCode(secret, '１２３４５６', { now, lastStep: 0 })).toBeUndefined();
  });

  test('a secret is written as apps read it', () => {
    expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
  });
});
