/** What a function gives that may refuse: its value, or why not. Expected refusals are values; exceptions are for bugs. */
export type Result<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refused<R>(refusal: R): { readonly ok: false; readonly refusal: R } {
  return { ok: false, refusal };
}

/** A refusal that has nothing to tell beyond its kind and its sentence in Chinese. */
export type Cause<C extends string> = { readonly code: C; readonly message: string };
