/** 联系电话 of a unit: a landline with its area code and extension, a mobile, or a service number. */
import { ok, refused, type Cause, type Result } from '../result.ts';

const one = /^(?:0\d{2,3}-?\d{7,8}(?:-\d{1,6})?|1[3-9]\d{9}|\d{7,8}|[48]00-?\d{3}-?\d{4}|1\d{4}|9\d{4,5})$/;

/** As it is stored: narrow digits, plain hyphens, several of them parted by 、. Empty where nothing was typed. */
export function readOfficePhone(typed: string): Result<string, Cause<'form'>> {
  const phones = typed
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\u30fc]/gu, '-')
    .replace(/[()]/g, '-')
    .split(/[、,;/]/u)
    .map((part) =>
      part
        .replace(/[\s\p{Cf}]/gu, '')
        .replace(/^-+|-+$/g, '')
        .replace(/--+/g, '-'),
    )
    .filter((part) => part !== '');
  const told = phones.join('、');
  return phones.every((phone) => one.test(phone)) && told.length <= 30
    ? ok(told)
    : refused({ code: 'form', message: '联系电话应为带区号的座机（如 0838-2202345）或 11 位手机号码，请核对。' });
}
