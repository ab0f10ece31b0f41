import { randomInt } from 'node:crypto';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A sum in words, for whoever cannot see the picture, and its result. */
export function randomSum(): { readonly question: string; readonly answer: number } {
  const [first, second] = [randomInt(2, 11), randomInt(2, 10)];
  return { question: `${digits[first]}加${digits[second]}等于几？请填写数字。`, answer: first + second };
}

const tens = /^(二?)十(.?)$/;

/** A typed number: `12`, full-width `１２` or `十二`; undefined for anything else. */
export function typedNumber(typed: string): number | undefined {
  const text = typed.normalize('NFKC').trim();
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const whole = digits.indexOf(text);
  if (whole >= 0) return whole;
  const [, twenty, ones] = tens.exec(text) ?? [];
  if (ones === undefined) return undefined;
  const one = ones === '' ? 0 : digits.indexOf(ones);
  return one >= 0 && one < 10 ? (twenty === '' ? 10 : 20) + one : undefined;
}
