/** Whether one value is what its field declares: there, of the right form, within its bounds. */
import { compareDates, type CivilDate } from '../calendar/civil-date.ts';
import { monthOfDate } from '../calendar/month.ts';
import { whyNoDay, whyNoMonth } from '../calendar/why-no-day.ts';
import { entryOf } from './catalogue.ts';
import { isProvinceCode } from './code-lists/provinces.ts';
import type { Facts } from './condition.ts';
import { isFilled, textOf, type JsonScalar } from './content.ts';
import type { ComboField, DateField, FieldDeclaration, NumberField, SelectField, TextField } from './declaration.ts';
import { error, warning, type Issue, type IssuePlace } from './issue.ts';

/** Whether the field belongs to the form under these facts. */
export function isShown(field: FieldDeclaration, facts: Facts): boolean {
  return field.shown === undefined || field.shown.holds(facts);
}

export function isRequired(field: FieldDeclaration, facts: Facts): boolean {
  if (field.required === 'always') return true;
  return field.required !== 'optional' && field.required.holds(facts);
}

/** The issues of one field; none for one that is not shown, not stored here, or empty and not required. */
export function checkValue(field: FieldDeclaration, place: IssuePlace, facts: Facts): readonly Issue[] {
  if (field.type === 'auto' || field.type === 'file' || field.storedIn !== undefined) return [];
  if (!isShown(field, facts)) return [];
  const value = facts.values[field.id] ?? null;
  const at: IssuePlace = { ...place, field: field.id };
  if (isFilled(value)) return checkForm(field, value, at, facts);
  return isRequired(field, facts) ? [error(at, 'required', whatToFill(field))] : [];
}

function whatToFill(field: FieldDeclaration): string {
  if (field.type === 'agreement') return `请通读承诺内容并勾选“${field.label}”。`;
  return field.type === 'select' || field.type === 'bool' ? `请选择“${field.label}”。` : `请填写“${field.label}”。`;
}

function checkForm(field: FieldDeclaration, value: JsonScalar, at: IssuePlace, facts: Facts): readonly Issue[] {
  switch (field.type) {
    case 'text':
    case 'longtext':
      return checkText(field, value, at);
    case 'date':
    case 'month':
    case 'year':
      return checkTime(field, value, at, facts.context.today);
    case 'int':
    case 'num':
      return checkNumber(field, value, at);
    case 'select':
    case 'combo':
      return checkChoice(field, value, at, facts);
    case 'bool':
      return typeof value === 'boolean' ? [] : [error(at, 'form', `请为“${field.label}”选择“是”或“否”。`)];
    case 'phone':
      return matches(value, /^1[3-9]\d{9}$/, at, '手机号码应为 11 位数字，请检查是否多填或少填。');
    case 'email':
      return matches(value, /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/, at, '电子邮箱格式不对，应类似 name@example.cn。');
    case 'idno':
      return matches(value, /^\d{17}[\dX]$/, at, '身份证号应为 18 位，末位可为大写 X。');
    case 'region':
      return checkRegion(value, field.maxLength, at);
    default:
      return [];
  }
}

function matches(value: JsonScalar, pattern: RegExp, at: IssuePlace, message: string): readonly Issue[] {
  return typeof value === 'string' && pattern.test(value) ? [] : [error(at, 'form', message)];
}

function checkText(field: TextField, value: JsonScalar, at: IssuePlace): readonly Issue[] {
  const text = String(value);
  const length = [...text].length;
  if (length > field.maxLength) {
    return [
      error(at, 'too-long', `“${field.label}”最多 ${String(field.maxLength)} 字，现有 ${String(length)} 字，请删减。`),
    ];
  }
  if (length < (field.minLength ?? 0)) {
    return [
      error(at, 'too-short', `“${field.label}”至少 ${String(field.minLength)} 字，现有 ${String(length)} 字，请补充。`),
    ];
  }
  if (/<\/?[a-z!][^>]*>/i.test(text)) {
    return [error(at, 'markup', `“${field.label}”中含有网页代码，请删去尖括号中的内容，只留文字。`)];
  }
  return [];
}

function checkTime(field: DateField, value: JsonScalar, at: IssuePlace, today: CivilDate): readonly Issue[] {
  const text = String(value);
  const { label } = field;
  if (field.type === 'year') {
    if (!/^(19|20)\d{2}$/.test(text)) return [error(at, 'form', `“${label}”应为四位年份，如 2024。`)];
  } else if (field.type === 'month') {
    const why = whyNoMonth(text);
    if (why !== null) return [error(at, 'form', `“${label}”${why}。`)];
  } else {
    const why = whyNoDay(text);
    if (why !== null) return [error(at, 'form', `“${label}”${why}。`)];
  }
  const now = field.type === 'year' ? today.slice(0, 4) : field.type === 'month' ? monthOfDate(today) : today;
  if (field.future === 'allowed' || compareDates(text, now) <= 0) return [];
  return field.future === 'warned'
    ? [warning(at, 'future', `“${label}”晚于今天（${now}），请核对。`)]
    : [error(at, 'future', `“${label}”晚于现在（${now}），请改正。`)];
}

function checkNumber(field: NumberField, value: JsonScalar, at: IssuePlace): readonly Issue[] {
  const number =
    field.type === 'int' ? value : typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null;
  const bounds = `${String(field.min)} 到 ${String(field.max)}`;
  if (typeof number !== 'number' || !Number.isFinite(number) || (field.type === 'int' && !Number.isInteger(number))) {
    return [error(at, 'form', `“${field.label}”应为 ${bounds} 之间的${field.type === 'int' ? '整数' : '数字'}。`)];
  }
  if (number < field.min || number > field.max)
    return [error(at, 'out-of-bounds', `“${field.label}”应在 ${bounds} 之间。`)];
  const steps = number / field.step;
  return Math.abs(steps - Math.round(steps)) < 1e-6
    ? []
    : [error(at, 'step', `“${field.label}”应为 ${String(field.step)} 的整数倍。`)];
}

function checkChoice(
  field: SelectField | ComboField,
  value: JsonScalar,
  at: IssuePlace,
  facts: Facts,
): readonly Issue[] {
  const entry = entryOf(field.codes, value, facts.context.catalogue);
  if (entry === undefined) {
    const length = [...String(value)].length;
    if (field.type === 'select') return [error(at, 'unknown-code', `“${field.label}”不在可选范围内，请重新选择。`)];
    if (length <= field.maxLength) return [];
    return [
      error(at, 'too-long', `“${field.label}”最多 ${String(field.maxLength)} 字，现有 ${String(length)} 字，请删减。`),
    ];
  }
  if (entry.offered === false)
    return [error(at, 'unknown-code', `“${entry.name}”不能选用，请重新选择“${field.label}”。`)];
  const misfit = (field.narrowedBy ?? []).some(
    ({ attribute, field: by }) =>
      isFilled(facts.values[by]) && entry.attributes?.[attribute] !== textOf(facts.values, by),
  );
  return misfit ? [error(at, 'misfit', `“${entry.name}”与所选系列、级别不相符，请重新选择“${field.label}”。`)] : [];
}

function checkRegion(value: JsonScalar, maxLength: number, at: IssuePlace): readonly Issue[] {
  const text = String(value);
  if (/^\d+$/.test(text)) {
    return /^\d{6}$/.test(text) && isProvinceCode(text.slice(0, 2))
      ? []
      : [error(at, 'form', '行政区划代码不对，请从列表中选择省、市、县。')];
  }
  const length = [...text].length;
  return length >= 2 && length <= maxLength ? [] : [error(at, 'form', '请填写省、市、县，如“四川省德阳市罗江区”。')];
}
