import { readCreditCode, unitFieldIds, type UnitFieldId } from '@zhicheng/domain';
import type { FieldProblem, Problem } from '../../../platform/api/problem.ts';

export type UnitErrors = { readonly [field in UnitFieldId]?: string };

/** Refusals of the whole that belong to one field: they stand there, and in the summary on top. */
const fieldOfRefusal: Readonly<Record<string, UnitFieldId>> = {
  'unit-name-taken': 'name',
  'credit-code-taken': 'creditCode',
  'not-created-here': 'unitClass',
};

/** A refused 确定 as errors by field; empty where it belongs to none. */
export function errorsOf({ code, detail, errors }: Problem): readonly FieldProblem[] {
  if (errors.length > 0) return errors;
  const field = fieldOfRefusal[code];
  return field === undefined ? [] : [{ field, message: detail }];
}

/**
 * What stands at the fields: what the server said of 确定, and what is wrong with fields that were left once. The check
 * character needs no server: it is told as soon as all eighteen are there.
 *
 * @param found what is wrong with the form as it is typed now
 * @param refused what 确定 was refused for; a field that was changed since is not in it
 */
export function shownErrors(
  found: readonly FieldProblem[],
  refused: readonly FieldProblem[],
  left: ReadonlySet<string>,
  creditCode: string,
): UnitErrors {
  const own = creditCodeError(creditCode, left.has('creditCode'));
  const all = [
    ...found.filter(({ field }) => left.has(field) && field !== 'creditCode'),
    ...(own === null ? found.filter(({ field }) => field === 'creditCode' && left.has(field)) : []),
    ...(own === null ? [] : [{ field: 'creditCode', message: own }]),
    ...refused,
  ];
  return Object.fromEntries(
    unitFieldIds.flatMap((id) => {
      const error = all.find(({ field }) => field === id);
      return error ? [[id, error.message]] : [];
    }),
  );
}

function creditCodeError(typed: string, left: boolean): string | null {
  if (typed.trim() === '' || (!left && creditCodeLength(typed) < 18)) return null;
  const read = readCreditCode(typed);
  return read.ok ? null : read.refusal.message;
}

/** How many characters of the code are there, as it is stored. */
export function creditCodeLength(typed: string): number {
  return typed.normalize('NFKC').replace(/[\s\p{Cf}-]/gu, '').length;
}
