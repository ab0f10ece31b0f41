import { ok, refused, type Result } from '@zhicheng/domain';

export interface UnitNameCause {
  readonly code: 'empty' | 'too-short' | 'too-long' | 'characters';
  readonly message: string;
}

/** 单位名称 as it is stored: NFC, no spaces around, nothing invisible; full-width brackets stay what they are. */
export function readUnitName(typed: string): Result<string, UnitNameCause> {
  const name = typed.normalize('NFC').trim();
  const length = [...name].length;
  if (length === 0) return refused({ code: 'empty', message: '请填写单位名称。' });
  if (/[\p{C}<>]/u.test(name)) {
    return refused({ code: 'characters', message: '单位名称含有不可见字符或尖括号，请删去。' });
  }
  if (length < 2) return refused({ code: 'too-short', message: '单位名称至少 2 个字，请填写全称。' });
  if (length > 100) return refused({ code: 'too-long', message: '单位名称最多 100 个字，请核对。' });
  return ok(name);
}
