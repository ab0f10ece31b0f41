/** 登录名: one's own identity number, or a word of one's own. */
import { ok, refused, type Cause, type Result } from '../result.ts';

/** As it is stored, in small letters; null where it is the identity number itself. Refuses another's number. */
export function readLoginName(
  typed: string,
  identityNumber: string | null,
): Result<string | null, Cause<'form' | 'number'>> {
  const text = typed.normalize('NFKC').trim().toUpperCase();
  if (/^\d{17}[\dX]$/.test(text)) {
    if (identityNumber === null || text === identityNumber) return ok(null);
    return refused({ code: 'number', message: '以身份证号作登录名时，应为本人的身份证号。' });
  }
  const name = text.toLowerCase();
  if (/^[a-z][a-z0-9._-]{2,31}$/.test(name)) return ok(name);
  const message = '登录名用字母开头，3 到 32 个字母、数字、点、横线或下划线；也可用身份证号。';
  return refused({ code: 'form', message });
}
