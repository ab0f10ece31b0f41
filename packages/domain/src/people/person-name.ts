/** 姓名: any Han character of any plane, letters, and the · of minority and foreign names. */
import { ok, refused, type Cause, type Result } from '../result.ts';
import { narrowLetters, oneMiddleDot } from '../text/narrow.ts';
import { strangeCharacter } from '../text/strange-character.ts';

export type PersonNameCause = Cause<'empty' | 'too-short' | 'too-long' | 'characters'>;

/** Han of any plane and its compatibility forms, letters with their marks, ·, and single spaces between words. */
const nameCharacter = /[\p{Script=Han}\p{L}\p{M}·〇 ]/u;

/** The name in the spelling that is stored: NFC, narrow letters, one kind of ·, no spaces around; whatever else stays. */
export function spellPersonName(typed: string): string {
  return oneMiddleDot(narrowLetters(typed.normalize('NFC')))
    .replace(/\u3000/g, ' ')
    .trim()
    .replace(/ *· */g, '·')
    .replace(/ {2,}/g, ' ');
}

/** The name as it is stored; counted in characters, not code units. */
export function readPersonName(typed: string): Result<string, PersonNameCause> {
  const name = spellPersonName(typed);
  const length = [...name].length;
  if (length === 0) return cause('empty', '请填写姓名。');
  const fault = strangeCharacter(name) ?? misplacedMark(name);
  if (fault !== null) return cause('characters', `姓名${fault}`);
  if (length < 2) return cause('too-short', '姓名至少 2 个字，请核对。');
  return length > 30 ? cause('too-long', `姓名最多 30 个字，现在有 ${String(length)} 个，请核对。`) : ok(name);
}

/** The first character that stands in no name. */
function misplacedMark(name: string): string | null {
  const characters = [...name];
  const at = characters.findIndex((character) => !nameCharacter.test(character));
  const character = characters[at];
  if (character !== undefined) return `第 ${String(at + 1)} 个字是“${character}”，${adviceFor(character)}`;
  if (name.startsWith('·')) return '不能以间隔号“·”开头，请核对。';
  return name.endsWith('·') ? '不能以间隔号“·”结尾，请核对。' : null;
}

function adviceFor(character: string): string {
  if (/[()（）［］[\]【】〔〕]/u.test(character)) return '姓名中不填括号和说明，请删去。';
  if (/[.．。]/u.test(character)) return '姓名中的间隔号请用“·”。';
  if (/\p{N}/u.test(character)) return '姓名中没有数字，请核对。';
  return '姓名只用汉字、字母和间隔号“·”，请删去。';
}

function cause(code: PersonNameCause['code'], message: string): Result<string, PersonNameCause> {
  return refused({ code, message });
}
