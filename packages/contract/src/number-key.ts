/**
 * How a list is asked for the holder of an identity number or phone without naming it: the address carries a digest that
 * only the server can make, with the last four to show.
 */
export type NumberKind = 'identity' | 'phone';

export interface NumberKey {
  readonly kind: NumberKind;
  readonly last4: string;
  /** base64url of 32 bytes. */
  readonly digest: string;
}

const letterOf = { identity: 'i', phone: 'p' } as const satisfies Record<NumberKind, string>;
const KEY = /^~([ip])([\dX]{4})([\w-]{43})$/;

export function writeNumberKey({ kind, last4, digest }: NumberKey): string {
  return `~${letterOf[kind]}${last4}${digest}`;
}

/** Null for words that are no such key. */
export function readNumberKey(words: string): NumberKey | null {
  const [, letter, last4, digest] = KEY.exec(words) ?? [];
  if (letter === undefined || last4 === undefined || digest === undefined) return null;
  return { kind: letter === 'i' ? 'identity' : 'phone', last4, digest };
}

/** Words of a search as people may see them: a number by its last four. */
export function shownSearch(words: string): string {
  const key = readNumberKey(words);
  return key === null ? words : `${'*'.repeat(key.kind === 'identity' ? 14 : 7)}${key.last4}`;
}
