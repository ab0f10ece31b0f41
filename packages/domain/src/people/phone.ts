/** 手机号码: eleven digits of the mainland, stored bare. */
import { ok, refused, type Cause, type Result } from '../result.ts';
import { bareCode } from '../text/narrow.ts';

export type PhoneCause = Cause<'empty' | 'form'>;

/** Full-width digits, spaces, hyphens and +86 are taken as typed by habit. */
export function spellPhone(typed: string): string {
  return bareCode(typed).replace(/^(\+|00)?86(?=1\d{10}$)/, '');
}

export function readPhone(typed: string): Result<string, PhoneCause> {
  const phone = spellPhone(typed);
  if (phone === '') return refused({ code: 'empty', message: '请填写手机号码。' });
  return /^1[3-9]\d{9}$/.test(phone) ? ok(phone) : refused({ code: 'form', message: formSentence(phone) });
}

function formSentence(phone: string): string {
  if (!/^\d+$/.test(phone)) return '手机号码只能是数字，请核对；座机请填在单位的联系电话中。';
  if (phone.length !== 11) return `手机号码应为 11 位数字，现在是 ${String(phone.length)} 位，请检查是否多填或少填。`;
  return `手机号码以 13 至 19 开头，现在是“${phone.slice(0, 2)}”，请核对。`;
}

/** 138****5678. */
export function maskPhone(phone: string): string {
  if (phone.length < 10) return '****';
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
