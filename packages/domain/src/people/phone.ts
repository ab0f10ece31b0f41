/** 手机号码: eleven digits of the mainland, stored bare. */
import { ok, refused, type Cause, type Result } from '../result.ts';

export type PhoneCause = Cause<'empty' | 'form'>;

/** Full-width digits, spaces, hyphens and +86 are taken as typed by habit. */
export function readPhone(typed: string): Result<string, PhoneCause> {
  const phone = typed
    .normalize('NFKC')
    .replace(/[\s\p{Cf}-]/gu, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '');
  if (phone === '') return refused({ code: 'empty', message: '请填写手机号码。' });
  return /^1[3-9]\d{9}$/.test(phone)
    ? ok(phone)
    : refused({ code: 'form', message: '手机号码应为 11 位数字，请检查是否多填或少填。' });
}

/** 138****5678. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
