/** 单位名称, and the other short texts of a unit's form. */
import { ok, refused, type Cause, type Result } from '../result.ts';
import { narrowLetters, oneMiddleDot } from '../text/narrow.ts';
import { strangeCharacter } from '../text/strange-character.ts';

export type UnitNameCause = Cause<'empty' | 'too-short' | 'too-long' | 'characters'>;

/** Letters and digits of any script, and the marks that names on seals and licences bear. */
const nameCharacter = /[\p{L}\p{M}\p{N} ·（）()［］【】〔〕《》“”‘’&＆+＋\-–—―~～、，。,.．:：/／#＃%％@!！?？°℃]/u;

/**
 * 单位名称 in the spelling that is stored: NFC, narrow digits and letters, one kind of ·, and the brackets of a Chinese name
 * in full width, so that one name is not two.
 */
export function spellUnitName(typed: string): string {
  const name = spellShortText(typed.replace(/\u3000/g, ' ')).replace(/ {2,}/g, ' ');
  return /\p{Script=Han}/u.test(name) ? name.replace(/ ?\(/g, '（').replace(/\) ?/g, '）') : name;
}

export function readUnitName(typed: string): Result<string, UnitNameCause> {
  const name = spellUnitName(typed);
  const length = [...name].length;
  if (length === 0) return cause('empty', '请填写单位名称。');
  if (length > 100) return cause('too-long', `单位名称最多 100 个字，现在有 ${String(length)} 个，请核对。`);
  const fault = strangeCharacter(name) ?? misplacedMark(name) ?? unpairedBracket(name);
  if (fault !== null) return cause('characters', `单位名称${fault}`);
  if (length < 2 || !/[\p{L}]/u.test(name)) return cause('too-short', '单位名称至少 2 个字，请填写全称。');
  return ok(name);
}

/** What no name bears: signs of programs and markup, straight quotation marks, two hyphens in a row. */
function misplacedMark(name: string): string | null {
  const characters = [...name];
  const at = characters.findIndex((character) => !nameCharacter.test(character));
  const character = characters[at];
  if (character !== undefined) {
    const advice = /["'`＂＇]/u.test(character) ? '引号请用“”' : '名称中没有这个符号';
    return `第 ${String(at + 1)} 个字是“${character}”，${advice}，请按公章核对。`;
  }
  const hyphens = name.indexOf('--');
  if (hyphens < 0) return null;
  return `第 ${String([...name.slice(0, hyphens)].length + 1)} 个字起有连续的“-”，请按公章核对。`;
}

const closing: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '［': '］',
  '【': '】',
  '〔': '〕',
  '《': '》',
};

function unpairedBracket(name: string): string | null {
  const open: { readonly sign: string; readonly at: number }[] = [];
  for (const [at, sign] of [...name].entries()) {
    if (sign in closing) open.push({ sign, at });
    else if (Object.values(closing).includes(sign)) {
      const last = open.pop();
      if (!last || closing[last.sign] !== sign) return `第 ${String(at + 1)} 个字“${sign}”前面没有成对的括号，请核对。`;
    }
  }
  const [first] = open;
  return first ? `第 ${String(first.at + 1)} 个字“${first.sign}”后面没有成对的括号，请核对。` : null;
}

/** A free text that may be empty; `lines` allows line breaks. */
export function readShortText(
  typed: string,
  label: string,
  maxLength: number,
  lines = false,
): Result<string, UnitNameCause> {
  const text = spellShortText(typed);
  const length = [...text].length;
  if (length > maxLength) {
    return cause('too-long', `${label}最多 ${String(maxLength)} 个字，现在有 ${String(length)} 个，请删减。`);
  }
  const plain = lines ? text.replace(/[\r\n\t]/g, ' ') : text;
  const bracket = [...plain].findIndex((character) => /[<>]/u.test(character));
  const fault =
    strangeCharacter(plain) ??
    (bracket < 0 ? null : `第 ${String(bracket + 1)} 个字是尖括号“${[...plain][bracket] ?? ''}”，请删去。`);
  return fault === null ? ok(text) : cause('characters', `${label}${fault}`);
}

/** NFC, narrow digits and letters, one kind of ·, no spaces around. */
export function spellShortText(typed: string): string {
  return oneMiddleDot(narrowLetters(typed.normalize('NFC'))).trim();
}

function cause(code: UnitNameCause['code'], message: string): Result<never, UnitNameCause> {
  return refused({ code, message });
}
