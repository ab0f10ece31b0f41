import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldDeclaration } from './declaration.ts';
import { combo, date, decimal, integer, longText, month, plain, text, yesOrNo } from './declare-field.ts';
import { normaliseValue } from './normalise-value.ts';
import { release1 } from './release.ts';

const value = (field: FieldDeclaration, typed: unknown) => {
  const result = normaliseValue(field, typed);
  return result.ok ? result.value : `refused: ${result.refusal}`;
};
const name = text('name', '名', 20, '。');
const story = longText('story', '文', [0, 100], '。');

describe('a typed value', () => {
  it('loses spaces around, control and invisible characters, and half characters', () => {
    expect(value(name, '  四川\u0000农\u200b业\ufeff大学\t ')).toBe('四川农业大学');
    expect(value(name, 'a\r\nb')).toBe('a b');
    expect(value(name, '\ud800x')).toBe('x');
    expect(value(name, '   ')).toBeNull();
    expect(value(name, 'e\u0301')).toBe('é');
    expect(value(name, '𬍛')).toBe('𬍛');
  });

  it('keeps the lines of a long text', () => {
    expect(value(story, ' 一 \r\n\r\n二\u0007 \n')).toBe('一\n\n二');
  });

  it('becomes one spelling of months and days', () => {
    const when = month('m', '月', '。');
    for (const typed of ['2008.9', '200809', '2008年9月', '２００８－０９', '2008/9'])
      expect(value(when, typed)).toBe('2008-09');
    expect(value(when, '2008年')).toBe('2008年');
    expect(value(date('d', '日', '。'), '2008年9月1日')).toBe('2008-09-01');
    expect(value(date('d', '日', '。'), '20080230')).toBe('20080230');
  });

  it('becomes a number, or stays as typed', () => {
    const years = integer('n', '年', [0, 60], '。', { unit: '年' });
    expect(value(years, '１４')).toBe(14);
    expect(value(years, 14)).toBe(14);
    expect(value(years, '十四')).toBe('十四');
    const length = decimal('l', '制', [0.5, 8, 0.5], '。');
    expect(value(length, '04.50')).toBe('4.5');
    expect(value(length, 4)).toBe('4');
    expect(value(length, '0.0')).toBe('0');
    expect(value(length, '4.5.1')).toBe('4.5.1');
  });

  it('becomes the code of the only entry that has its name', () => {
    const profession = combo('p', '专业', 'PROFESSION', '。');
    expect(value(profession, '农学')).toBe('06001');
    expect(value(profession, '文化课')).toBe('文化课');
    expect(value(profession, '油菜')).toBe('油菜');
  });

  it('drops the habits of writing numbers', () => {
    expect(value(plain('phone', 'p', '手机', '。'), '+86 138-0000-0029')).toBe('13800000029');
    expect(value(plain('idno', 'i', '证', '。'), '51062619890412002ｘ')).toBe('51062619890412002X');
  });

  it('of the wrong type is refused', () => {
    expect(value(name, 5)).toBe('refused: wrong-type');
    expect(value(name, { a: 1 })).toBe('refused: wrong-type');
    expect(value(yesOrNo('b', '是', '。'), 'true')).toBe('refused: wrong-type');
    expect(value(integer('n', '年', [0, 60], '。'), Number.NaN)).toBe('refused: wrong-type');
  });

  it.each([
    [decimal('l', '制', [0.5, 8, 0.5], '。'), '‾'],
    [plain('phone', 'p', '手机', '。'), 'a´'],
    [plain('phone', 'p', '手机', '。'), 'a－\u0301'],
    [plain('idno', 'i', '证', '。'), 'a ‾ ΐŉ'],
  ])('settles at once where a mark stood apart from its letter: %j', (field, typed) => {
    const once = value(field, typed);
    expect(value(field, once)).toBe(once);
  });

  it('changes no more the second time, whatever the field', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme' }),
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const fields = release1.folders.flatMap((folder) => folder.fields);
    fc.assert(
      fc.property(fc.constantFrom(...fields), typed, (field, raw) => {
        const once = normaliseValue(field, raw);
        fc.pre(once.ok);
        expect(normaliseValue(field, once.value)).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });
});
