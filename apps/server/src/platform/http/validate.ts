import { isCanonicalText, isWholeNumber } from '@zhicheng/domain';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import Value from 'typebox/value';

/** What is wrong with a part of a request, by field. */
export type PartProblem = { readonly field: string; readonly message: string };

export type PartCheck = (value: unknown) => { value: unknown; problems: PartProblem[] };

/** Holds a part of a request to its schema. `texts`: the part is text by nature (address), so numbers are read from it. */
export function checkPart(schema: TSchema | undefined, texts: boolean): PartCheck {
  if (schema === undefined) return () => ({ value: undefined, problems: [] });
  const compiled = Compile(schema);
  return (given) => {
    const value: unknown = texts ? Value.Convert(schema, given) : given;
    const unkept = unkeepable(value, '');
    if (unkept !== null) return { value, problems: [unkept] };
    const named = texts ? wholeNumber(value) : null;
    if (named !== null) return { value, problems: [named] };
    if (compiled.Check(value)) return { value, problems: [] };
    const problems = compiled.Errors(value).map((error) => ({
      field: error.instancePath.slice(1).replaceAll('/', '.'),
      message: '格式不正确或超出长度。',
    }));
    return { value, problems };
  };
}

/** Where an address names somebody by an identity number or phone: histories and proxies would keep it. */
function wholeNumber(value: unknown): PartProblem | null {
  const found = Object.entries(value ?? {}).find(([, text]) => typeof text === 'string' && isWholeNumber(text));
  if (found === undefined) return null;
  return { field: found[0], message: '地址中不能带有身份证号码或手机号码，请在页面的查询框中输入。' };
}

/** The database's integers end here; whatever a request counts stays far below. */
const LARGEST = 2_147_483_647;

/** Levels of a body within each other; what our forms send has fewer than ten. */
const DEEPEST = 32;

/** Where something stands that is not kept: U+0000, half a surrogate pair, a number beyond the database's integers, a pit. */
function unkeepable(value: unknown, field: string, depth = 0): PartProblem | null {
  if (depth > DEEPEST) return { field: '', message: '内容层次过多，无法处理。' };
  if (typeof value === 'number') return Math.abs(value) <= LARGEST ? null : { field, message: '数值过大。' };
  const unreadable = { field, message: '含有无法保存的字符，请删除后重新输入。' };
  if (typeof value === 'string') return isCanonicalText(value) ? null : unreadable;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, member] of Object.entries(value)) {
    const at = field === '' ? key : `${field}.${key}`;
    const found = isCanonicalText(key) ? unkeepable(member, at, depth + 1) : unreadable;
    if (found !== null) return found;
  }
  return null;
}
