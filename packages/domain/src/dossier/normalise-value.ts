/**
 * What a typed value becomes: NFC, trimmed, no control or invisible characters, months and days in one spelling. What is
 * not understood stays as typed, since a draft always saves; the check says how to mend it. Only a value of the wrong
 * JSON type, an oversized one, or one for a field that is not typed at all is refused.
 */
import { parseCivilDate } from '../calendar/civil-date.ts';
import { parseMonth } from '../calendar/month.ts';
import { ok, refused, type Result } from '../result.ts';
import { entriesOf, type CatalogueChanges } from './catalogue.ts';
import type { CodeListName } from './code-lists/index.ts';
import type { JsonScalar } from './content.ts';
import type { FieldDeclaration } from './declaration.ts';

export type ValueRefusal = 'read-only' | 'wrong-type' | 'too-long';

/** Far above every maxLength: a draft may run over its limit, but not without end. */
const longestText = 20_000;
const longestShortText = 200;

/** Idempotent: normalising what was normalised changes nothing. */
export function normaliseValue(
  field: FieldDeclaration,
  typed: unknown,
  catalogue?: CatalogueChanges,
): Result<JsonScalar, ValueRefusal> {
  if (field.type === 'auto' || field.type === 'file') return refused('read-only');
  if (typed === null || typed === undefined || typed === '') return ok(null);
  if (field.type === 'bool') return typeof typed === 'boolean' ? ok(typed) : refused('wrong-type');
  if (field.type === 'int' || field.type === 'year' || field.type === 'num') return normaliseNumber(field.type, typed);
  if (typeof typed !== 'string') return refused('wrong-type');
  const clean = field.type === 'longtext' ? cleanLongText(typed) : cleanText(typed);
  if (clean === '') return ok(null);
  const longest = field.type === 'text' || field.type === 'longtext' ? longestText : longestShortText;
  return clean.length > longest ? refused('too-long') : ok(inOneSpelling(field, clean, catalogue));
}

function inOneSpelling(field: FieldDeclaration, clean: string, catalogue: CatalogueChanges | undefined): string {
  switch (field.type) {
    case 'date':
      return parseCivilDate(clean) ?? clean;
    case 'month':
      return parseMonth(clean) ?? clean;
    case 'idno':
      return withoutSpaces(clean.toUpperCase());
    case 'phone':
      return withoutSpaces(clean.replace(/[-－]/g, '')).replace(/^\+?86(?=1\d{10}$)/, '');
    case 'email':
      return withoutSpaces(clean);
    case 'combo':
      return codeOfOnlyName(field.codes, clean, catalogue) ?? clean;
    default:
      return clean;
  }
}

/** A listed name that was typed is the listed entry, where just one entry has that name. */
function codeOfOnlyName(
  codes: CodeListName,
  name: string,
  catalogue: CatalogueChanges | undefined,
): string | undefined {
  const named = entriesOf(codes, catalogue).filter((entry) => entry.name === name && entry.offered !== false);
  return named.length === 1 ? named[0]?.code : undefined;
}

function normaliseNumber(type: 'int' | 'year' | 'num', typed: unknown): Result<JsonScalar, ValueRefusal> {
  if (typeof typed !== 'string' && typeof typed !== 'number') return refused('wrong-type');
  if (typeof typed === 'number' && !Number.isFinite(typed)) return refused('wrong-type');
  const text = cleanText(String(typed).normalize('NFKC'));
  if (text === '') return ok(null);
  if (text.length > longestShortText) return refused('too-long');
  if (type === 'num') return ok(canonicalDecimal(text) ?? text);
  return ok(/^-?\d{1,9}$/.test(text) ? Number(text) + 0 : text);
}

/** '04.50' is '4.5'; undefined for what is no plain decimal. */
function canonicalDecimal(text: string): string | undefined {
  const match = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '0', fraction = ''] = match;
  const digits = fraction === '' ? whole : `${whole}.${fraction}`;
  return /^0(\.0*)?$/.test(digits) ? '0' : `${sign}${digits}`;
}

/** One line: NFC, without control, invisible and half characters, trimmed. */
export function cleanText(typed: string): string {
  return visible(typed.replace(/[\t\r\n]+/g, ' ')).trim();
}

/** As cleanText, but lines stay lines. */
export function cleanLongText(typed: string): string {
  const lines = typed.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').split('\n');
  return lines
    .map((line) => visible(line).trimEnd())
    .join('\n')
    .trim();
}

/** Control (Cc), invisible formatting (Cf), line and paragraph separators, and lone surrogates go. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '').normalize('NFC');
}

/** Composed once more at the end: a mark that stood alone may now follow a letter. */
function withoutSpaces(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').normalize('NFKC');
}
