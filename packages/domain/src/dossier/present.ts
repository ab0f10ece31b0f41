/** A dossier's values in the words that people read: for 查看详情, print, differences and marks alike. */
import { isCivilDate, type CivilDate } from '../calendar/civil-date.ts';
import { isMonth, monthInWords } from '../calendar/month.ts';
import { maskPhone } from '../people/phone.ts';
import { autoValue } from './auto-values.ts';
import { nameIn, type CatalogueChanges } from './catalogue.ts';
import type { CodeListName } from './code-lists/index.ts';
import type { Facts } from './condition.ts';
import { isFilled, isTrue, valuesOf, type JsonScalar } from './content.ts';
import type { FieldDeclaration, FolderDeclaration } from './declaration.ts';
import { pledgeTextOf } from './pledge-text.ts';

/** The names that codes had on the day a version was made, by list and code. */
export type CodeLabels = { readonly [list in CodeListName]?: Readonly<Record<string, string>> };

export type Wording = {
  /** A division's full name by its code of GB/T 2260. */
  readonly regionName?: (code: string) => string | undefined;
  readonly labels?: CodeLabels;
  /** The notice's version of 专业目录, for codes without a label of that day. */
  readonly catalogue?: CatalogueChanges | undefined;
  /** Whether sealed values (手机号码) are said whole; they are masked unless asked for. */
  readonly reveal?: boolean;
};

/** Empty where nothing is filled in; what is not understood is said as typed. */
export function presentValue(field: FieldDeclaration, value: JsonScalar, wording: Wording = {}): string {
  if (!isFilled(value) || value === null) return '';
  const typed = String(value);
  switch (field.type) {
    case 'bool':
      return value === true ? '是' : '否';
    case 'select':
    case 'combo':
      return nameOf(field.codes, typed, wording);
    case 'auto':
      if (field.shows === 'date') return dateInWords(typed);
      return field.codes === undefined ? typed : nameOf(field.codes, typed, wording);
    case 'month':
      return isMonth(typed) ? monthInWords(typed) : typed;
    case 'date':
      return dateInWords(typed);
    case 'region':
      return wording.regionName?.(typed) ?? typed;
    case 'int':
    case 'num':
      return `${typed}${field.unit ?? ''}`;
    case 'phone':
      return wording.reveal === true ? typed : maskPhone(typed);
    case 'agreement':
      return pledgeTextOf(typed) === undefined ? '' : '已阅读并同意';
    default:
      return typed;
  }
}

/**
 * A field of a folder (or of one of its rows) in words: shared fields from the folder that keeps them, automatic ones as
 * frozen or else as computed, the open end of a row as 至今.
 */
export function presentField(
  folder: FolderDeclaration,
  field: FieldDeclaration,
  facts: Facts,
  wording?: Wording,
): string {
  if (field.id === 'end' && isTrue(facts.values, 'ongoing')) return '至今';
  return presentValue(field, fieldValue(folder, field, facts), { catalogue: facts.context.catalogue, ...wording });
}

/** The value behind a field, wherever it is kept. */
export function fieldValue(folder: FolderDeclaration, field: FieldDeclaration, facts: Facts): JsonScalar {
  const values = field.storedIn === undefined ? facts.values : valuesOf(facts.contents, field.storedIn);
  const stored = values[field.id] ?? null;
  return field.type === 'auto' && stored === null ? autoValue(folder.id, field.id, facts) : stored;
}

/** 2026-08-19 as people read it: 2026年8月19日. */
export function dateInWords(date: CivilDate): string {
  if (!isCivilDate(date)) return date;
  return `${monthInWords(date.slice(0, 7))}${String(Number(date.slice(8, 10)))}日`;
}

function nameOf(list: CodeListName, code: string, { labels, catalogue }: Wording): string {
  return labels?.[list]?.[code] ?? nameIn(list, code, catalogue) ?? code;
}
