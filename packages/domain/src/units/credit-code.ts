/** 统一社会信用代码, GB 32100-2015: 18 characters without I, O, S, V, Z, the last one a check. */
import { isProvinceCode } from '../dossier/code-lists/provinces.ts';
import { ok, refused, type Cause, type Result } from '../result.ts';

export type CreditCodeCause = Cause<'empty' | 'length' | 'characters' | 'region' | 'check-digit'>;

const sentences = {
  empty: '请填写统一社会信用代码。',
  length: '统一社会信用代码应为 18 位，请检查是否多填或少填。',
  characters: '统一社会信用代码只有数字和大写字母，且不含 I、O、S、V、Z，请核对。',
  region: '统一社会信用代码第 3 至 8 位不是有效的行政区划代码，请核对。',
  'check-digit': '统一社会信用代码校验不通过，请按证照逐位核对。',
} as const satisfies Record<CreditCodeCause['code'], string>;

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The code as it is stored, or the first cause why it cannot be one. 10 stands for the whole country (国家机关). */
export function readCreditCode(typed: string): Result<string, CreditCodeCause> {
  const code = typed
    .normalize('NFKC')
    .replace(/[\s\p{Cf}-]/gu, '')
    .toUpperCase();
  if (code === '') return cause('empty');
  if (code.length !== 18) return cause('length');
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return cause('characters');
  const region = code.slice(2, 4);
  if (region !== '10' && !isProvinceCode(region)) return cause('region');
  return code.charAt(17) === creditCheckCharacter(code) ? ok(code) : cause('check-digit');
}

/** The check character that belongs to the first 17. */
export function creditCheckCharacter(code: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(code.charAt(index)), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

function cause(code: CreditCodeCause['code']): Result<string, CreditCodeCause> {
  return refused({ code, message: sentences[code] });
}
