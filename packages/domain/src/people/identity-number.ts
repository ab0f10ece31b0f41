/** 公民身份号码, GB 11643-1999: region, day of birth, sequence (odd for men), check character. */
import { civilDate, compareDates, isCivilDate, type CivilDate } from '../calendar/civil-date.ts';
import { isProvinceCode } from '../dossier/code-lists/provinces.ts';
import { ok, refused, type Cause, type Result } from '../result.ts';
import { bareCode } from '../text/narrow.ts';
import type { Gender } from './retirement.ts';

export type IdentityNumberFacts = {
  /** As it is stored and compared: 18 characters, X in upper case. */
  readonly number: string;
  readonly birth: CivilDate;
  readonly gender: Gender;
  /** GB/T 2260 of where the number was given. */
  readonly region: string;
};

export type IdentityNumberCause = Cause<
  'empty' | 'old-number' | 'length' | 'characters' | 'region' | 'birth' | 'birth-in-future' | 'check-digit'
>;

const sentences = {
  empty: '请填写身份证号。',
  'old-number': '这是 15 位旧身份证号，请填写第二代身份证上的 18 位号码。',
  length: '身份证号应为 18 位，请检查是否多填或少填。',
  characters: '身份证号前 17 位应为数字，末位为数字或 X。',
  region: '身份证号的前 6 位不是有效的行政区划代码，请核对。',
  birth: '身份证号第 7 至 14 位不是有效的出生日期，请核对。',
  'birth-in-future': '身份证号中的出生日期晚于今天，请核对。',
  'check-digit': '身份证号校验不通过，请逐位核对，尤其是末位。',
} as const satisfies Record<IdentityNumberCause['code'], string>;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** Full-width digits become half-width, x becomes X, spaces and hyphens go. */
export function normaliseIdentityNumber(typed: string): string {
  return bareCode(typed);
}

/** What a number says of its holder, or the first cause why it cannot be one; `today` bounds the day of birth. */
export function readIdentityNumber(typed: string, today: CivilDate): Result<IdentityNumberFacts, IdentityNumberCause> {
  const number = normaliseIdentityNumber(typed);
  if (number === '') return cause('empty');
  if (/^\d{15}$/.test(number)) return cause('old-number');
  if (number.length !== 18) return cause('length', lengthSentence(number));
  if (!/^\d{17}[\dX]$/.test(number)) return cause('characters', characterSentence(number));
  const region = number.slice(0, 6);
  if (!isProvinceCode(region.slice(0, 2))) return cause('region');
  const birth = civilDate(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)));
  if (!isCivilDate(birth) || birth < '1900') return cause('birth');
  if (compareDates(birth, today) > 0) return cause('birth-in-future');
  if (number.charAt(17) !== identityCheckCharacter(number)) return cause('check-digit');
  return ok({ number, birth, gender: Number(number.charAt(16)) % 2 === 1 ? '1' : '2', region });
}

/** The check character (ISO 7064 MOD 11-2) that belongs to the first 17 digits. */
export function identityCheckCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  return checkCharacters.charAt(sum % 11);
}

/** First six and last four: 510681********1234. Of what is no whole number less is shown, so that no more is told. */
export function maskIdentityNumber(number: string): string {
  if (number.length < 15) return `********${number.length > 8 ? number.slice(-4) : ''}`;
  return `${number.slice(0, 6)}********${number.slice(-4)}`;
}

function lengthSentence(number: string): string {
  return number.length > 40
    ? sentences.length
    : `身份证号应为 18 位，现在是 ${String(number.length)} 位，请检查是否多填或少填。`;
}

/** The first place where something else than a digit stands. */
function characterSentence(number: string): string {
  const at = [...number].findIndex((character, index) => !(index === 17 ? /[\dX]/ : /\d/).test(character));
  const place = `身份证号第 ${String(at + 1)} 位是“${[...number][at] ?? ''}”`;
  return at === 17 ? `${place}，末位应为数字或 X，请核对。` : `${place}，前 17 位应为数字，请核对。`;
}

function cause(
  code: IdentityNumberCause['code'],
  message: string = sentences[code],
): Result<IdentityNumberFacts, IdentityNumberCause> {
  return refused({ code, message });
}
