/** A unit form as it is typed, read into what is stored, with every error at its field. */
import { parseCivilDate, type CivilDate } from '../calendar/civil-date.ts';
import { whyNoDay } from '../calendar/why-no-day.ts';
import { codeName } from '../dossier/code-lists/index.ts';
import { readPersonName } from '../people/person-name.ts';
import type { Cause, Result } from '../result.ts';
import { readCreditCode } from './credit-code.ts';
import { readOfficePhone } from './office-phone.ts';
import { isBureau, unitClassFacts, type UnitClass } from './unit-class.ts';
import { unitField, type UnitFieldId } from './unit-fields.ts';
import { readShortText, readUnitName } from './unit-name.ts';

/** The fields that describe the unit itself; an empty string is none. */
export type TypedUnit = {
  readonly name: string;
  readonly creditCode: string;
  readonly sharesCreditCode: boolean;
  readonly nature: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly address: string;
  readonly postcode: string;
  readonly remark: string;
  readonly professions: readonly string[];
  readonly series: readonly string[];
};

export type TypedHead = { readonly headName: string; readonly headPost: string; readonly headFrom: string };

export type FieldError = { readonly field: UnitFieldId; readonly message: string };

export type ReadUnitHead = { readonly name: string; readonly post: string; readonly fromDate: CivilDate };

/** 负责人: name, 职务 and first day in office, all of them or none; nobody is in office before the day comes. */
export function readUnitHead(
  typed: TypedHead,
  today: CivilDate,
): {
  readonly head: ReadUnitHead | null;
  readonly errors: readonly FieldError[];
} {
  const errors: FieldError[] = [];
  if (`${typed.headName}${typed.headPost}${typed.headFrom}`.trim() === '') return { head: null, errors };
  const name = readPersonName(typed.headName);
  if (!name.ok) {
    const isMissing = name.refusal.code === 'empty';
    errors.push({ field: 'headName', message: isMissing ? '请填写负责人的姓名。' : name.refusal.message });
  }
  const post = readShortText(typed.headPost, '负责人职务', 50);
  if (!post.ok) errors.push({ field: 'headPost', message: post.refusal.message });
  else if (post.value === '') errors.push({ field: 'headPost', message: '请填写负责人的职务，例如 局长。' });
  const fromDate = parseCivilDate(typed.headFrom);
  const whyNot = typed.headFrom.trim() === '' ? '还没有填写，如 2024-03-01' : whyNoDay(typed.headFrom, { today });
  if (whyNot !== null) errors.push({ field: 'headFrom', message: `任职时间${whyNot}。` });
  const isWhole = name.ok && post.ok && post.value !== '' && fromDate !== undefined && whyNot === null;
  return { head: isWhole ? { name: name.value, post: post.value, fromDate } : null, errors };
}

/** Only departments and bureaus are a 行业主管部门. */
export function hasIndustries(unitClass: UnitClass): boolean {
  return isBureau(unitClass) || unitClass.endsWith('-department');
}

/** What would be stored, and what is wrong; with errors nothing is stored. The 负责人 is read apart. */
export function readUnitForm(
  typed: TypedUnit,
  unitClass: UnitClass | null,
): { readonly unit: TypedUnit; readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = [];
  const take = (field: UnitFieldId, read: Result<string, Cause<string>>): string => {
    if (read.ok) return read.value;
    errors.push({ field, message: read.refusal.message });
    return '';
  };
  const text = (field: UnitFieldId, value: string): string => {
    const { label, maxLength } = unitField(field);
    return take(field, readShortText(value, label, maxLength ?? 100, field === 'remark'));
  };
  const refuse = (field: UnitFieldId, message: string) => errors.push({ field, message });

  const unit = {
    name: take('name', readUnitName(typed.name)),
    creditCode: take('creditCode', readCreditCode(typed.creditCode)),
    sharesCreditCode: typed.sharesCreditCode,
    nature: typed.nature,
    contactName: text('contactName', typed.contactName),
    contactPhone: take('contactPhone', readOfficePhone(typed.contactPhone)),
    address: text('address', typed.address),
    postcode: typed.postcode.normalize('NFKC').replace(/[\s\p{Cf}]/gu, ''),
    remark: text('remark', typed.remark),
    professions: [...new Set(typed.professions)],
    series: [...new Set(typed.series)],
  };
  if (unit.nature !== '' && codeName('UNIT_NATURE', unit.nature) === undefined) {
    refuse('nature', '请从列表中选择单位性质。');
  }
  if (!/^(\d{6})?$/.test(unit.postcode)) refuse('postcode', '邮政编码应为 6 位数字，请核对。');
  checkIndustries(unit, unitClass, refuse);
  return { unit, errors };
}

function checkIndustries(
  { professions, series }: TypedUnit,
  unitClass: UnitClass | null,
  refuse: (field: UnitFieldId, message: string) => void,
) {
  if (professions.length + series.length === 0) return;
  if (unitClass !== null && !hasIndustries(unitClass)) {
    refuse('industries', `${unitClassFacts[unitClass].label}没有主管行业，请清空；主管行业只由部门单位和人社局填写。`);
  } else if (
    professions.some((code) => codeName('PROFESSION', code) === undefined) ||
    series.some((code) => codeName('SERIES', code) === undefined)
  ) {
    refuse('industries', '有的主管行业不在专业目录中，请重新选择。');
  }
}
