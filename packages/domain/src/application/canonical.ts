/** What an event's payload may hold: decimals and instants are strings, and nothing is undefined. */
export type CanonicalValue =
  string | number | boolean | null | readonly CanonicalValue[] | { readonly [key: string]: CanonicalValue };

/** Whether a text can be kept and read back the same: no U+0000, which PostgreSQL refuses, and no half of a surrogate pair. */
export function isCanonicalText(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
}

/**
 * The one text of a value (RFC 8785): keys in the order of their UTF-16 code units, no spaces, strings and keys in NFC.
 * Throws a RangeError for what would not come back the same: a number that is no safe integer, a text that is not
 * canonical, two keys that become one in NFC, and anything that is not plain JSON.
 */
export function canonicalJson(value: CanonicalValue): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return canonicalText(value);
    case 'boolean':
      return String(value);
    case 'number':
      if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new RangeError(`not a safe integer: ${value}`);
      return String(value);
    case 'object':
      return isList(value) ? `[${Array.from(value, canonicalJson).join(',')}]` : canonicalObject(value);
    default:
      throw new RangeError(`not JSON: ${typeof value}`);
  }
}

function isList(value: object): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}

function canonicalText(text: string): string {
  if (!isCanonicalText(text)) throw new RangeError('a text with U+0000 or half a surrogate pair');
  return JSON.stringify(text.normalize('NFC'));
}

function canonicalObject(value: { readonly [key: string]: CanonicalValue }): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new RangeError('not a plain object');
  const members = Object.entries(value).map(([key, member]) => ({ key: key.normalize('NFC'), member }));
  members.sort((a, b) => (a.key < b.key ? -1 : 1));
  const twice = members.find(({ key }, index) => key === members[index + 1]?.key);
  if (twice) throw new RangeError(`the key ${twice.key} stands twice`);
  return `{${members.map(({ key, member }) => `${canonicalText(key)}:${canonicalJson(member)}`).join(',')}}`;
}
