import { expect, it } from 'vitest';
import { creditCheckCharacter, readCreditCode } from './credit-code.ts';

const causeOf = (typed: string) => {
  const result = readCreditCode(typed);
  return result.ok ? 'ok' : result.refusal.code;
};

it.each(['91330100799655058B', '9144030071526726XG', '914403001922038216', '91110000802100433B'])(
  'takes the published code of a company: %s',
  (code) => {
    expect(readCreditCode(code)).toEqual({ ok: true, value: code });
    expect(creditCheckCharacter(code)).toBe(code.charAt(17));
  },
);

it('takes small and full-width letters', () => {
  expect(readCreditCode('９１３３０１００ 799655058b')).toEqual({ ok: true, value: '91330100799655058B' });
});

it.each([
  ['', 'empty'],
  ['9133010079965505', 'length'],
  ['9133010079965505IB', 'characters'],
  ['91990100799655058B', 'region'],
  ['91330100799655058C', 'check-digit'],
  ['91330100799655085B', 'check-digit'],
])('refuses %j: %s', (typed, cause) => {
  expect(causeOf(typed)).toBe(cause);
});
