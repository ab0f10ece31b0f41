/** The key of the last row of a page, as the address carries it: opaque to the browser. */
export function writeKey(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');
}

/** The parts of a key of so many; null for none, or for one that is not ours: then the list begins at its beginning. */
export function readKey(key: string | undefined, length: number): readonly string[] | null {
  if (key === undefined) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(key, 'base64url').toString('utf8'));
    const sound = Array.isArray(parts) && parts.length === length && parts.every((part) => typeof part === 'string');
    return sound ? parts : null;
  } catch {
    return null;
  }
}

/** Counts are exact up to here, then 1000+. */
export const COUNT_LIMIT = 1000;

export function countOf(counted: number): { value: number; more: boolean } {
  return { value: Math.min(counted, COUNT_LIMIT), more: counted > COUNT_LIMIT };
}
