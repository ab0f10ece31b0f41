/** What canonical JSON can hold here: no fractions (decimals are strings), no dates, nothing undefined. */
export type Canonical = string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical };

/**
 * The one text of a value (RFC 8785): keys sorted by UTF-16 code units, no spaces, strings in NFC. Throws for what could
 * not be read back the same: a fraction, an unsafe integer, U+0000 or half a surrogate pair in a string.
 */
export function canonicalJson(value: Canonical): string {
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new RangeError(`not a safe integer: ${value}`);
    return String(value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${canonicalString(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

function isList(value: Canonical): value is readonly Canonical[] {
  return Array.isArray(value);
}

function canonicalString(text: string): string {
  if (text.includes('\u0000') || !text.isWellFormed()) throw new RangeError('a string that PostgreSQL cannot keep');
  return JSON.stringify(text.normalize('NFC'));
}
