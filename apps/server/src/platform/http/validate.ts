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
    if (compiled.Check(value)) return { value, problems: [] };
    const problems = compiled.Errors(value).map((error) => ({
      field: error.instancePath.slice(1).replaceAll('/', '.'),
      message: '格式不正确或超出长度。',
    }));
    return { value, problems };
  };
}
