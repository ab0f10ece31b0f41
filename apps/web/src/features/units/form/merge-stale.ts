import type { UnitValues } from './unit-values.ts';

/** A value that somebody else changed while it was being changed here. */
export type StaleValue = { readonly key: keyof UnitValues; readonly theirs: UnitValues[keyof UnitValues] };

/**
 * What a form holds after somebody else saved the same unit: what was not touched here becomes theirs, what was touched stays
 * as typed, and what both changed differently is named, so that both values can be shown.
 *
 * @param base as the unit stood when the form was opened
 * @param mine as it is typed
 * @param theirs as it stands now
 */
export function mergeStale(
  base: UnitValues,
  mine: UnitValues,
  theirs: UnitValues,
): { readonly values: UnitValues; readonly stale: readonly StaleValue[] } {
  const keys = Object.keys(base) as (keyof UnitValues)[];
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const touched = keys.filter((key) => !same(base[key], mine[key]));
  const values = { ...theirs, ...Object.fromEntries(touched.map((key) => [key, mine[key]])) };
  const stale = touched
    .filter((key) => !same(base[key], theirs[key]) && !same(mine[key], theirs[key]))
    .map((key) => ({ key, theirs: theirs[key] }));
  return { values, stale };
}
