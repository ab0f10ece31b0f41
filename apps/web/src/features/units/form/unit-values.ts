import type { CreateUnit, PreviewUnit, UnitDetail, UpdateUnit } from '@zhicheng/contract';
import type { UnitClass, UnitFieldId } from '@zhicheng/domain';

/** The unit form as it is typed: every text as it stands, nothing chosen is empty. */
export type UnitValues = {
  readonly superiorId: string;
  readonly unitClass: UnitClass | '';
  readonly divisionCode: string;
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
  readonly headName: string;
  readonly headPost: string;
  readonly headFrom: string;
};

export const emptyUnit: UnitValues = {
  superiorId: '',
  unitClass: '',
  divisionCode: '',
  name: '',
  creditCode: '',
  sharesCreditCode: false,
  nature: '',
  contactName: '',
  contactPhone: '',
  address: '',
  postcode: '',
  remark: '',
  professions: [],
  series: [],
  headName: '',
  headPost: '',
  headFrom: '',
};

/** The form of 编辑 as the unit stands; its heads are kept apart, in 详情. */
export function valuesOf(unit: UnitDetail): UnitValues {
  return {
    ...emptyUnit,
    superiorId: unit.superior?.id ?? '',
    unitClass: unit.unitClass,
    divisionCode: unit.divisionCode,
    name: unit.name,
    creditCode: unit.creditCode,
    sharesCreditCode: unit.sharesCreditCode,
    nature: unit.nature ?? '',
    contactName: unit.contactName ?? '',
    contactPhone: unit.contactPhone ?? '',
    address: unit.address ?? '',
    postcode: unit.postcode ?? '',
    remark: unit.remark ?? '',
    professions: unit.professions.map(({ code }) => code),
    series: unit.series.map(({ code }) => code),
  };
}

export function previewBody(values: UnitValues, unitId: string | null): PreviewUnit {
  const { superiorId, unitClass, professions, series, ...rest } = values;
  return {
    ...rest,
    unitId,
    superiorId: superiorId === '' ? null : superiorId,
    unitClass: unitClass === '' ? null : unitClass,
    professions: [...professions],
    series: [...series],
  };
}

/** What 确定 sends; null while class or 上级机构 is not chosen. */
export function createBody(values: UnitValues): CreateUnit | null {
  const { superiorId, unitClass, professions, series, ...rest } = values;
  if (superiorId === '' || unitClass === '') return null;
  return { ...rest, superiorId, unitClass, professions: [...professions], series: [...series] };
}

export function updateBody(values: UnitValues, revision: number): UpdateUnit {
  const { name, creditCode, sharesCreditCode, nature, contactName, contactPhone, address, postcode, remark } = values;
  return {
    revision,
    name,
    creditCode,
    sharesCreditCode,
    nature,
    contactName,
    contactPhone,
    address,
    postcode,
    remark,
    professions: [...values.professions],
    series: [...values.series],
  };
}

/** The keys of the values that one field of the form shows. */
export function keysOf(field: UnitFieldId): readonly (keyof UnitValues)[] {
  return field === 'industries' ? ['professions', 'series'] : [field];
}
