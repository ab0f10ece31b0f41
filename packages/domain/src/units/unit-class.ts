/**
 * The classes of units (单位分类, §3.1.1.1): the manual's twelve, and the three kinds of 人社局, which are departments
 * of their level but are created by their superior and hold a role of their own.
 */

export const unitClasses = [
  'province-bureau',
  'central',
  'province-department',
  'province-affiliated',
  'province-enterprise',
  'city-bureau',
  'city-department',
  'city-affiliated',
  'city-soe',
  'city-private',
  'county-bureau',
  'county-department',
  'county-affiliated',
  'county-soe',
  'county-private',
] as const;

export type UnitClass = (typeof unitClasses)[number];

export type UnitLevel = 'central' | 'province' | 'city' | 'county';

type UnitClassFacts = {
  /** 单位分类 as the screens say it (私有企业 of the manual's examples is 私营企业). */
  readonly label: string;
  readonly level: UnitLevel;
  /** Classes whose clerks create a unit of this class; none for the one that set-up makes. */
  readonly createdBy: readonly UnitClass[];
};

export const unitClassFacts = {
  'province-bureau': { label: '四川省人力资源和社会保障厅', level: 'province', createdBy: [] },
  central: { label: '中央在川单位', level: 'central', createdBy: ['province-bureau'] },
  'province-department': { label: '省级部门单位', level: 'province', createdBy: ['province-bureau'] },
  'province-affiliated': {
    label: '省级部门所属单位',
    level: 'province',
    createdBy: ['province-department', 'province-bureau'],
  },
  'province-enterprise': {
    label: '省级企业',
    level: 'province',
    createdBy: ['province-department', 'province-bureau'],
  },
  'city-bureau': { label: '市(州)人社局', level: 'city', createdBy: ['province-bureau'] },
  'city-department': { label: '市(州)部门单位', level: 'city', createdBy: ['city-bureau'] },
  'city-affiliated': { label: '市(州)部门所属单位', level: 'city', createdBy: ['city-department', 'city-bureau'] },
  'city-soe': { label: '市(州)国营企业', level: 'city', createdBy: ['city-department', 'city-bureau'] },
  'city-private': { label: '市(州)私营企业', level: 'city', createdBy: ['city-bureau'] },
  'county-bureau': { label: '县(区)人社局', level: 'county', createdBy: ['city-bureau'] },
  'county-department': { label: '县(区)部门单位', level: 'county', createdBy: ['county-bureau'] },
  'county-affiliated': {
    label: '县(区)部门所属单位',
    level: 'county',
    createdBy: ['county-department', 'county-bureau'],
  },
  'county-soe': { label: '县(区)国营企业', level: 'county', createdBy: ['county-department', 'county-bureau'] },
  'county-private': { label: '县(区)私营企业', level: 'county', createdBy: ['county-bureau'] },
} as const satisfies Record<UnitClass, UnitClassFacts>;

export const unitLevelLabels = {
  central: '中央',
  province: '省级',
  city: '市(州)级',
  county: '县(区)级',
} as const satisfies Record<UnitLevel, string>;

export function unitLevel(unitClass: UnitClass): UnitLevel {
  return unitClassFacts[unitClass].level;
}

/** A 人社局 (省人社厅 included) is also a department of its level. */
export function isBureau(unitClass: UnitClass): boolean {
  return unitClass === 'province-bureau' || unitClass === 'city-bureau' || unitClass === 'county-bureau';
}
