import { isCivilDate } from '@zhicheng/domain';

/** The key of the last row of a page, as the address carries it: opaque to the browser. */
export function writeKey(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');
}

/** What a part of a key is; the database takes it as that. */
export type KeyPart = keyof typeof isOfKind;

const isOfKind = {
  uuid: (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text),
  instant: (text: string) =>
    /^[1-9]\d{3}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.test(text) && isCivilDate(text.slice(0, 10)),
  /** A civil date, or one after all others. */
  day: (text: string) => text === 'infinity' || (isCivilDate(text) && text >= '0001'),
  integer: (text: string) => /^-?\d{1,9}$/.test(text),
  long: (text: string) => /^\d{1,15}$/.test(text),
  flag: (text: string) => text === 'true' || text === 'false',
  text: (text: string) => text.isWellFormed() && !text.includes('\0'),
} as const;

/** A key that no page of ours ended with: somebody changed the address. */
export class BadPageKey extends Error {
  readonly statusCode = 400;
  constructor() {
    super('not a key of a page');
  }
}

/** The parts of a key, each of its kind; null for none. Throws `BadPageKey` for what we did not write. */
export function readKey<const K extends readonly KeyPart[]>(
  key: string | undefined,
  kinds: K,
): { readonly [I in keyof K]: string } | null {
  if (key === undefined) return null;
  const parts = partsOf(key);
  if (parts?.length !== kinds.length || !kinds.every((kind, place) => isOfKind[kind](parts[place] ?? '')))
    throw new BadPageKey();
  return parts as { readonly [I in keyof K]: string };
}

function partsOf(key: string): readonly string[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(key, 'base64url').toString('utf8'));
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : null;
  } catch {
    return null;
  }
}

export { countOf, countRows, COUNT_LIMIT, type Count } from './count-rows.ts';

/** A page of rows asked for with one beyond it, and the key of the page that follows, where there is one. */
export function cutPage<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (last: Row) => readonly string[],
): { readonly page: readonly Row[]; readonly next: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, next: rows.length > limit && last !== undefined ? writeKey(keyOf(last)) : null };
}
