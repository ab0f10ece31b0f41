/** Reads search parameters of an address: what is not of the right shape is left out, never an error. */

export type RawSearch = Record<string, unknown>;

export function textOf(value: unknown, longest = 200): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' && value.length <= longest ? value : undefined;
}

/** The id of a unit, a person, a membership. */
export function idOf(value: unknown): string | undefined {
  const text = textOf(value, 36);
  return text !== undefined && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text) ? text : undefined;
}

export function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((candidate) => candidate === value);
}

/** Leaves out what is undefined, so that addresses stay short. */
export function given<T extends Record<string, unknown>>(search: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
