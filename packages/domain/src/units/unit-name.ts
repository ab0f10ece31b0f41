/** 单位名称, and the other short texts of a unit's form. */
import { ok, refused, type Cause, type Result } from '../result.ts';

export type UnitNameCause = Cause<'empty' | 'too-short' | 'too-long' | 'characters'>;

/** Unseen characters, lone surrogates, private use, and markup. Han of any plane is none of these. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>]/u;
const emoji = /[\p{Extended_Pictographic}\p{Regional_Indicator}\ufe0f\u20e3]/u;

/** 单位名称 as it is stored: NFC, full-width digits and letters made narrow; full-width brackets stay what they are. */
export function readUnitName(typed: string): Result<string, UnitNameCause> {
  const name = narrowed(typed);
  const length = [...name].length;
  if (length === 0) return cause('empty', '请填写单位名称。');
  if (length > 100) return cause('too-long', `单位名称最多 100 个字，现在有 ${String(length)} 个，请核对。`);
  const fault = characterFault(name, '单位名称');
  if (fault !== null) return cause('characters', fault);
  if (length < 2) return cause('too-short', '单位名称至少 2 个字，请填写全称。');
  return ok(name);
}

/** A free text that may be empty; `lines` allows line breaks. */
export function readShortText(
  typed: string,
  label: string,
  maxLength: number,
  lines = false,
): Result<string, UnitNameCause> {
  const text = narrowed(typed);
  const length = [...text].length;
  if (length > maxLength) {
    return cause('too-long', `${label}最多 ${String(maxLength)} 个字，现在有 ${String(length)} 个，请删减。`);
  }
  const fault = characterFault(lines ? text.replace(/[\r\n\t]/g, ' ') : text, label);
  return fault === null ? ok(text) : cause('characters', fault);
}

function narrowed(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (wide) => wide.normalize('NFKC'))
    .replace(/[•・‧⋅]/gu, '·')
    .trim();
}

function characterFault(text: string, label: string): string | null {
  if (unseen.test(text)) return `${label}含有不可见字符或尖括号，请删去后重新输入。`;
  return emoji.test(text) ? `${label}不能含有表情符号，请删去。` : null;
}

function cause(code: UnitNameCause['code'], message: string): Result<never, UnitNameCause> {
  return refused({ code, message });
}
