/** 姓名: any Han character of any plane, letters, and the · of minority and foreign names. */
import { ok, refused, type Cause, type Result } from '../result.ts';

export type PersonNameCause = Cause<'empty' | 'too-short' | 'too-long' | 'characters'>;

const sentences = {
  empty: '请填写姓名。',
  'too-short': '姓名至少 2 个字，请核对。',
  'too-long': '姓名最多 30 个字，请核对。',
  characters: '姓名只能用汉字、字母和间隔号“·”，请删去其他符号。',
} as const satisfies Record<PersonNameCause['code'], string>;

/** Han of any plane and its compatibility forms, letters with their marks, ·, and single spaces between words. */
const namePattern = /^[\p{Script=Han}\p{L}\p{M}·〇]+(?: [\p{Script=Han}\p{L}\p{M}·〇]+)*$/u;

/** The name as it is stored: NFC, one kind of ·, no spaces around; counted in characters, not code units. */
export function readPersonName(typed: string): Result<string, PersonNameCause> {
  const name = typed
    .normalize('NFC')
    .replace(/[•・‧⋅]/gu, '·')
    .replace(/\u3000/g, ' ')
    .trim()
    .replace(/ *· */g, '·');
  const length = [...name].length;
  if (length === 0) return cause('empty');
  if (!namePattern.test(name) || /\p{Default_Ignorable_Code_Point}/u.test(name)) return cause('characters');
  if (name.startsWith('·') || name.endsWith('·')) return cause('characters');
  if (length < 2) return cause('too-short');
  return length > 30 ? cause('too-long') : ok(name);
}

function cause(code: PersonNameCause['code']): Result<string, PersonNameCause> {
  return refused({ code, message: sentences[code] });
}
