/** 邮箱. */
import { ok, refused, type Cause, type Result } from '../result.ts';

export type MailCause = Cause<'form' | 'too-long'>;

/** An address as it is stored: half-width, without spaces around, nothing invisible in it. */
export function readMail(typed: string): Result<string, MailCause> {
  const mail = typed.normalize('NFKC').trim();
  if ([...mail].length > 100) return refused({ code: 'too-long', message: '邮箱最多 100 个字符，请核对。' });
  return /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(mail)
    ? ok(mail)
    : refused({ code: 'form', message: '邮箱格式不正确，应如 name@example.com，请核对。' });
}
