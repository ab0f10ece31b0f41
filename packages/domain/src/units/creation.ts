/** Who creates which unit (§3.1.1.1), and where: power runs from the top down, one level at a time. */
import { administeringRole } from '../people/grant-rules.ts';
import { roleFacts, type Role } from '../people/role.ts';
import { ok, refused, type Result } from '../result.ts';
import { unitClassFacts, unitLevel, type UnitClass } from './unit-class.ts';

export type UnitCreator = { readonly unitClass: UnitClass; readonly roles: readonly Role[] };

export type CreationRefusal = {
  readonly code:
    'made-by-set-up' | 'not-created-by-this-class' | 'role-missing' | 'wrong-division-level' | 'outside-division';
  /** In Chinese, saying who can. */
  readonly reason: string;
};

/** Gives the role under which the creator may make a unit of the class; refuses every other pair with its reason. */
export function mayCreateUnit(creator: UnitCreator, newClass: UnitClass): Result<Role, CreationRefusal> {
  const label = unitClassFacts[newClass].label;
  const makers: readonly UnitClass[] = unitClassFacts[newClass].createdBy;
  if (makers.length === 0) return refused({ code: 'made-by-set-up', reason: `${label}在系统初始化时建立，不能新增。` });
  const role = administeringRole(creator.unitClass, newClass);
  if (role === undefined) {
    const who = makers.map((maker) => unitClassFacts[maker].label).join('或');
    return refused({
      code: 'not-created-by-this-class',
      reason: `${unitClassFacts[creator.unitClass].label}不能创建${label}，应由${who}的经办人员创建。`,
    });
  }
  return creator.roles.includes(role)
    ? ok(role)
    : refused({
        code: 'role-missing',
        reason: `创建${label}需要“${roleFacts[role].label}”角色，请联系上级经办人员授权。`,
      });
}

/** An administrative division with the codes from its province down to itself; local zones have codes of ours. */
export type DivisionPlace = { readonly level: 'province' | 'city' | 'county'; readonly path: readonly string[] };

/**
 * 所属行政区域 of a new unit lies inside its creator's and is of the unit's level: a city bureau makes units of that city
 * and bureaus of that city's counties. Units of the province and of the centre may sit anywhere in it.
 */
export function checkUnitDivision(
  creatorDivision: DivisionPlace,
  newClass: UnitClass,
  division: DivisionPlace,
): Result<true, CreationRefusal> {
  const label = unitClassFacts[newClass].label;
  const level = unitLevel(newClass);
  if ((level === 'city' || level === 'county') && division.level !== level) {
    const words = level === 'city' ? '市(州)' : '县(区)';
    return refused({ code: 'wrong-division-level', reason: `${label}的所属行政区域应选到${words}一级。` });
  }
  const own = creatorDivision.path.at(-1);
  return own !== undefined && division.path.includes(own)
    ? ok(true)
    : refused({ code: 'outside-division', reason: '所属行政区域应在本单位的行政区域之内，请重新选择。' });
}
