/** What one entry of a patch says, and when two values are the same. */
import type { JsonScalar, Row, Values } from './content.ts';

export type PatchEntry = { readonly path: string; readonly base: unknown; readonly value: unknown };

/** A field's value, a whole row, or 标为“无”. */
export type PatchValue = JsonScalar | Row | { readonly reason: string };

/** Absent and null are the same, in rows too. */
export function samePatchValue(a: PatchValue, b: PatchValue): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b;
  const [left, right] = [a as Values, b as Values];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => (left[key] ?? null) === (right[key] ?? null));
}
