/** 登录名: one's own identity number, or a word of one's own. */
import { ok, refused, type Cause, type Result } from '../result.ts';
import { bareCode } from '../text/narrow.ts';

/** 登录名 in one spelling: half-width, small letters; an identity number with its X in upper case. */
export function spellLoginName(typed: string): string {
  const text = bareCode(typed.replace(/[-\u2010-\u2015\u2212－]/gu, '\ue000')).replace(/\ue000/g, '-');
  return /^\d{15}$|^\d{17}[\dX]$/.test(text) ? text : text.toLowerCase();
}

/** As it is stored, in small letters; null where it is the identity number itself. Refuses another's number. */
export function readLoginName(
  typed: string,
  identityNumber: string | null,
): Result<string | null, Cause<'form' | 'number'>> {
  const name = spellLoginName(typed);
  if (/^\d{17}[\dX]$/.test(name)) {
    if (identityNumber === null || name === identityNumber) return ok(null);
    return refused({ code: 'number', message: '以身份证号作登录名时，应为本人的身份证号。' });
  }
  return /^[a-z][a-z0-9._-]{2,31}$/.test(name) ? ok(name) : refused({ code: 'form', message: formSentence(name) });
}

function formSentence(name: string): string {
  const rule = '登录名用字母开头，3 到 32 个字母、数字、点、横线或下划线；也可用身份证号。';
  const characters = [...name];
  const at = characters.findIndex((character) => !/[a-z0-9._-]/.test(character));
  if (at >= 0 && characters.length <= 40) return `登录名第 ${String(at + 1)} 个字是“${characters[at] ?? ''}”。${rule}`;
  return rule;
}
