/** 统一社会信用代码, GB 32100-2015: 18 characters without I, O, S, V, Z, the last one a check. */
import { isProvinceCode } from '../dossier/code-lists/provinces.ts';
import { ok, refused, type Cause, type Result } from '../result.ts';
import { bareCode } from '../text/narrow.ts';

export type CreditCodeCause = Cause<'empty' | 'length' | 'characters' | 'region' | 'check-digit'>;

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** What is read for a digit that the standard leaves out. */
const lookAlikes: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', V: 'U', Z: '2' };

/** The code as it is stored, or the first cause why it cannot be one. 10 stands for the whole country (国家机关). */
export function readCreditCode(typed: string): Result<string, CreditCodeCause> {
  const code = bareCode(typed);
  if (code === '') return cause('empty', '请填写统一社会信用代码。');
  if (code.length !== 18) return cause('length', lengthMessage(code));
  const wrong = wrongCharacter(code);
  if (wrong !== null) return cause('characters', wrong);
  const region = code.slice(2, 4);
  if (region !== '10' && !isProvinceCode(region)) {
    return cause('region', '统一社会信用代码第 3 至 8 位不是有效的行政区划代码，请核对。');
  }
  return code.charAt(17) === creditCheckCharacter(code) ? ok(code) : cause('check-digit', checkMessage(code));
}

/** The check character that belongs to the first 17. */
export function creditCheckCharacter(code: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(code.charAt(index)), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

function lengthMessage(code: string): string {
  if (code.length > 40) return '统一社会信用代码应为 18 位，请只填代码本身。';
  const old = code.length === 15 ? '15 位的是旧注册号，请填 18 位代码。' : '请检查是否多填或少填。';
  return `统一社会信用代码应为 18 位，现在是 ${String([...code].length)} 位，${old}`;
}

/** The first place that cannot stand there, with what it may have been. */
function wrongCharacter(code: string): string | null {
  for (const [index, character] of [...code].entries()) {
    const isDigit = /\d/.test(character);
    const digitsOnly = index >= 2 && index < 8;
    if (digitsOnly ? isDigit : alphabet.includes(character)) continue;
    const meant = lookAlikes[character];
    const place = `统一社会信用代码第 ${String(index + 1)} 位是“${character}”`;
    if (meant !== undefined) return `${place}，代码中没有这个字母，可能是“${meant}”，请核对。`;
    return `${place}，${digitsOnly ? '第 3 至 8 位只能是数字' : '只能是数字和大写字母'}，请核对。`;
  }
  return null;
}

/** One wrong digit cannot be found by the check alone; two that changed places can. */
function checkMessage(code: string): string {
  const swapped = Array.from({ length: 17 }, (_, index) => index).filter((index) => {
    const turned = turnedAt(code, index);
    return turned !== code && isSound(turned);
  });
  const [only] = swapped;
  if (swapped.length === 1 && only !== undefined) {
    return `统一社会信用代码校验不通过：第 ${String(only + 1)}、${String(only + 2)} 位可能颠倒，请按证照核对。`;
  }
  return (
    `统一社会信用代码校验不通过：第 18 位是“${code.charAt(17)}”，` +
    `按前 17 位计算应为“${creditCheckCharacter(code)}”，请按证照逐位核对。`
  );
}

function turnedAt(code: string, index: number): string {
  return `${code.slice(0, index)}${code.charAt(index + 1)}${code.charAt(index)}${code.slice(index + 2)}`;
}

function isSound(code: string): boolean {
  return wrongCharacter(code) === null && code.charAt(17) === creditCheckCharacter(code);
}

function cause(code: CreditCodeCause['code'], message: string): Result<never, CreditCodeCause> {
  return refused({ code, message });
}
