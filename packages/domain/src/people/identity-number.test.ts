import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityCheckCharacter, maskIdentityNumber, readIdentityNumber } from './identity-number.ts';

const today = '2026-09-15';
const causeOf = (typed: string) => {
  const result = readIdentityNumber(typed, today);
  return result.ok ? 'ok' : result.refusal.code;
};

describe('身份证号', () => {
  it("takes the standard's own example and reads it", () => {
    expect(readIdentityNumber('11010519491231002X', today)).toEqual({
      ok: true,
      value: { number: '11010519491231002X', birth: '1949-12-31', gender: '2', region: '110105' },
    });
  });

  it('takes full-width characters, a lower-case x and spaces as typed by habit', () => {
    expect(readIdentityNumber(' １１０１０５ 19491231 002x', today)).toMatchObject({
      value: { number: '11010519491231002X' },
    });
  });

  it.each([
    ['', 'empty'],
    ['110105491231002', 'old-number'],
    ['1101051949123100', 'length'],
    ['11010519491231O02X'.slice(0, 18), 'characters'],
    ['99010519491231002X', 'region'],
    ['11010519490231002X', 'birth'],
    ['110105202702310021', 'birth'],
    ['110105202701010020', 'birth-in-future'],
    ['110105194912310021', 'check-digit'],
  ])('refuses %s with its own cause: %s', (typed, cause) => {
    expect(causeOf(typed)).toBe(cause);
  });

  it('says how to mend each', () => {
    const old = readIdentityNumber('110105491231002', today);
    expect(!old.ok && old.refusal.message).toBe('这是 15 位旧身份证号，请填写第二代身份证上的 18 位号码。');
  });

  it('finds every wrong digit and every two neighbours changed about', () => {
    const body = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 28 })).map(([sequence, day]) => {
      const digits = `510626199004${String(day).padStart(2, '0')}${String(sequence % 1000).padStart(3, '0')}`;
      return digits + identityCheckCharacter(digits);
    });
    fc.assert(
      fc.property(body, fc.integer({ min: 0, max: 17 }), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        expect(causeOf(number)).toBe('ok');
        const digit = number.charAt(at) === 'X' ? 10 : Number(number.charAt(at));
        const changed = number.slice(0, at) + String((digit + by) % 10) + number.slice(at + 1);
        fc.pre(changed !== number);
        expect(causeOf(changed)).not.toBe('ok');
        const [a, b] = [number.charAt(at), number.charAt(at + 1)];
        fc.pre(b !== '' && a !== b);
        expect(causeOf(number.slice(0, at) + b + a + number.slice(at + 2))).not.toBe('ok');
      }),
    );
  });

  it('reads the gender off the seventeenth digit', () => {
    const digits = '51062619890412001';
    expect(readIdentityNumber(digits + identityCheckCharacter(digits), today)).toMatchObject({
      value: { gender: '1' },
    });
  });

  it('masks all but the first six and last four', () => {
    expect(maskIdentityNumber('11010519491231002X')).toBe('110105********002X');
    expect(maskIdentityNumber('110105194912')).toBe('********4912');
  });
});
