import { isCanonicalText } from '@zhicheng/domain';
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
    if (unkept !== null)
      return { value, problems: [{ field: unkept, message: '含有无法保存的字符，请删除后重新输入。' }] };
    if (compiled.Check(value)) return { value, problems: [] };
    const problems = compiled.Errors(value).map((error) => ({
      field: error.instancePath.slice(1).replaceAll('/', '.'),
      message: '格式不正确或超出长度。',
    }));
    return { value, problems };
  };
}

/** Where a text stands that no database keeps: U+0000, or half a surrogate pair. Null where there is none. */
function unkeepable(value: unknown, place: string): string | null {
  if (typeof value === 'string') return isCanonicalText(value) ? null : place;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, member] of Object.entries(value)) {
    const at = place === '' ? key : `${place}.${key}`;
    const found = isCanonicalText(key) ? unkeepable(member, at) : place;
    if (found !== null) return found;
  }
  return null;
}
