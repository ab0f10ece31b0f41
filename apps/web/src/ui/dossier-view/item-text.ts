import {
  codeName,
  isCivilDate,
  isMonth,
  monthInWords,
  pledgeTextOf,
  type FieldDeclaration,
  type JsonScalar,
} from '@zhicheng/domain';

/** A value in the words that people read; empty where nothing is filled in. */
export function itemText(field: FieldDeclaration, value: JsonScalar, regionName: (code: string) => string): string {
  if (value === null || value === '') return '';
  switch (field.type) {
    case 'bool':
      return value === true ? '是' : '否';
    case 'select':
    case 'combo':
      return codeName(field.codes, value) ?? String(value);
    case 'auto':
      if (field.shows === 'date') return dateInWords(String(value));
      return field.codes === undefined ? String(value) : (codeName(field.codes, value) ?? String(value));
    case 'month':
      return isMonth(String(value)) ? monthInWords(String(value)) : String(value);
    case 'date':
      return dateInWords(String(value));
    case 'region':
      return /^\d{6}$/.test(String(value)) ? regionName(String(value)) : String(value);
    case 'int':
    case 'num':
      return `${String(value)}${field.unit ?? ''}`;
    case 'agreement':
      return pledgeTextOf(String(value))?.text ?? '';
    default:
      return String(value);
  }
}

/** 2026-08-19 as people read it: 2026年8月19日. */
export function dateInWords(date: string): string {
  if (!isCivilDate(date)) return date;
  const [year, month, day] = date.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}
