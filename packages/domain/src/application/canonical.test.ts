import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, isCanonicalText, type CanonicalValue } from './canonical.ts';

describe('canonical JSON', () => {
  test('writes keys in the order of their UTF-16 code units at every depth, and no spaces', () => {
    expect(canonicalJson({ b: [1, { d: null, c: true }], a: '甲', '€': 2, Z: 3, '': false })).toBe(
      '{"":false,"Z":3,"a":"甲","b":[1,{"c":true,"d":null}],"€":2}',
    );
  });

  test('orders a surrogate pair by its halves, before U+FB33 (the example of RFC 8785 §3.2.3)', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\u{1f600}': 'Emoji: Grinning Face',
      '1': 'One',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(
      [...canonicalJson({ ...value, '\uff5e': 'Wave' }).matchAll(/:"([A-Z][a-z]+)/g)].map((match) => match[1]),
    ).toEqual(['Carriage', 'One', 'Control', 'Latin', 'Euro', 'Emoji', 'Wave']);
  });

  test('escapes what RFC 8785 §3.2.2.2 escapes and nothing else', () => {
    expect(canonicalJson('\b\t\n\f\r"\\/\u000f\u007f\u2028<€')).toBe('"\\b\\t\\n\\f\\r\\"\\\\/\\u000f\u007f\u2028<€"');
  });

  test('keeps whole surrogate pairs as they are', () => {
    expect(canonicalJson('𠮷')).toBe('"𠮷"');
  });

  test('writes one text for the two spellings of a string or key', () => {
    expect(canonicalJson({ 'e\u0301': 'e\u0301' })).toBe('{"\u00e9":"\u00e9"}');
  });

  test('sorts keys as they stand in NFC', () => {
    expect(canonicalJson({ 'e\u0301': 1, f: 2 })).toBe('{"f":2,"\u00e9":1}');
  });

  test('refuses two keys that are one in NFC', () => {
    expect(() => canonicalJson({ 'e\u0301': 1, '\u00e9': 2 })).toThrow('stands twice');
  });

  test.each([0.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN, Number.POSITIVE_INFINITY, -0])(
    'refuses the number %s',
    (number) => {
      expect(() => canonicalJson({ number })).toThrow(RangeError);
    },
  );

  test.each([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0])('writes the integer %s', (number) => {
    expect(canonicalJson(number)).toBe(String(number));
  });

  test.each(['a\u0000b', '\ud800', '\udc00a', 'a\ud83d'])('refuses the text %j, as value and as key', (text) => {
    expect(isCanonicalText(text)).toBe(false);
    expect(() => canonicalJson({ text })).toThrow(RangeError);
    expect(() => canonicalJson({ [text]: 1 })).toThrow(RangeError);
  });

  test.each([
    ['undefined', undefined],
    ['a hole of a list', new Array(2)],
    ['a function', () => 1],
    ['a bigint', 1n],
    ['a map', new Map()],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson({ value } as unknown as CanonicalValue)).toThrow(RangeError);
  });

  test('comes back the same, whatever the order of the keys', () => {
    const text = fc.string({ unit: 'grapheme' }).map((written) => written.replaceAll('\u0000', '').normalize('NFC'));
    const { value } = fc.letrec<{ value: CanonicalValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.maxSafeInteger().map((number) => (number === 0 ? 0 : number)),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(value, (given) => {
        const written = canonicalJson(given);
        expect(JSON.parse(written)).toEqual(given);
        expect(canonicalJson(JSON.parse(written) as CanonicalValue)).toBe(written);
        expect(canonicalJson(turned(given))).toBe(written);
      }),
    );
  });
});

/** The same value with the keys of every object in the opposite order. */
function turned(value: CanonicalValue): CanonicalValue {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
}
