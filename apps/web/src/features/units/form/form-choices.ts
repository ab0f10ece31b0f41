import type { UnitFormOptions } from '@zhicheng/contract';
import { isBureau, type UnitClass } from '@zhicheng/domain';
import type { UnitValues } from './unit-values.ts';

/** Whether this clerk may create any unit at all. */
export function canCreate({ superiors }: UnitFormOptions): boolean {
  return superiors.some(({ classes }) => classes.length > 0);
}

/** The classes that this clerk may create, in the manual's order. */
export function classesOf({ superiors }: UnitFormOptions): readonly UnitClass[] {
  return [...new Set(superiors.flatMap(({ classes }) => classes.map(({ unitClass }) => unitClass)))];
}

/** The own units in whose name a unit of the class may be created. */
export function superiorsFor({ superiors }: UnitFormOptions, unitClass: UnitClass | '') {
  return superiors.filter(({ classes }) => classes.some((offered) => offered.unitClass === unitClass));
}

/** The divisions that a unit of the class may lie in, below that 上级机构. */
export function divisionsFor(
  options: UnitFormOptions,
  unitClass: UnitClass | '',
  superiorId: string,
): readonly string[] {
  const superior = options.superiors.find(({ id }) => id === superiorId);
  return superior?.classes.find((offered) => offered.unitClass === unitClass)?.divisionCodes ?? [];
}

/** Why classes that one might look for are not offered; each class once, where no own unit may create it. */
export function refusedClassesOf(options: UnitFormOptions): readonly { unitClass: UnitClass; reason: string }[] {
  const offered = new Set(classesOf(options));
  const reasons = new Map<UnitClass, string>();
  for (const { refusedClasses } of options.superiors)
    for (const { unitClass, reason } of refusedClasses)
      if (!offered.has(unitClass) && !reasons.has(unitClass)) reasons.set(unitClass, reason);
  return [...reasons].map(([unitClass, reason]) => ({ unitClass, reason }));
}

/**
 * What choosing a class brings with it: 上级机构名称 fills itself (the one before, where it may create the class),
 * 所属行政区域 is limited and fills itself where only one is left, and 主管行业 falls away from what is no department.
 */
export function withClass(
  values: UnitValues,
  unitClass: UnitClass | '',
  options: UnitFormOptions,
  preferred = values.superiorId,
): Partial<UnitValues> {
  const superiors = superiorsFor(options, unitClass);
  const superior = superiors.find(({ id }) => id === preferred) ?? superiors[0];
  return {
    unitClass,
    ...withSuperior({ ...values, unitClass }, superior?.id ?? '', options),
    ...(hasIndustries(unitClass) ? {} : { professions: [], series: [] }),
  };
}

/** What another 上级机构 brings with it. */
export function withSuperior(
  values: UnitValues,
  superiorId: string,
  options: UnitFormOptions,
): Pick<UnitValues, 'superiorId' | 'divisionCode'> {
  const divisions = divisionsFor(options, values.unitClass, superiorId);
  const [only] = divisions;
  const kept = divisions.includes(values.divisionCode) ? values.divisionCode : '';
  return { superiorId, divisionCode: divisions.length === 1 && only !== undefined ? only : kept };
}

/** Departments and bureaus name the professions that they review as 行业主管部门. */
export function hasIndustries(unitClass: UnitClass | ''): boolean {
  return unitClass !== '' && (isBureau(unitClass) || unitClass.endsWith('-department'));
}
