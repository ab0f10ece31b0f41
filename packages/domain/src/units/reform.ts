/** 机构改革: merging, moving to another 上级机构, change of class. What may be done, by whom, and what becomes of roles. */
import { clerkRolesOf, rolesFitting, type GrantingMembership } from '../people/grant-rules.ts';
import { clerkRoleOf, departmentRoleOfBureau, type Role } from '../people/role.ts';
import { checkUnitDivision, mayCreateUnit, type DivisionPlace } from './creation.ts';
import { isClerkAbove, managesUnit, type JudgedUnit } from './judge-unit-actions.ts';
import { isBureau, unitClassFacts, type UnitClass } from './unit-class.ts';

/** A unit that a reform touches, besides the one that is reformed. */
export type ReformTarget = JudgedUnit & { readonly name: string; readonly place: DivisionPlace | undefined };

/** Units directly below, of one class in one division. */
export type ChildGroup = {
  readonly unitClass: UnitClass;
  readonly place: DivisionPlace | undefined;
  readonly count: number;
  readonly example: string;
};

export type ReformFacts = {
  readonly unit: JudgedUnit & { readonly name: string };
  /** The unit that takes this one in; null where it goes on standing. */
  readonly successor: ReformTarget | null;
  /** Its 上级机构 afterwards; of a merged one its successor's. */
  readonly superior: ReformTarget;
  readonly unitClass: UnitClass;
  readonly place: DivisionPlace | undefined;
  readonly children: readonly ChildGroup[];
  /** Names that would stand twice below one 上级机构. */
  readonly sameNames: readonly string[];
  /** Persons who belong to both units. */
  readonly inBoth: readonly string[];
};

/**
 * Whether somebody administers everything that a reform touches: both units directly, or, where they have different
 * 上级机构, as a clerk of a unit that stands above both.
 */
export function mayReform(memberships: readonly GrantingMembership[], facts: ReformFacts): boolean {
  const { unit, successor, superior, unitClass } = facts;
  const creates = memberships.some((one) => one.unitId === superior.id && mayCreateUnit(one, unitClass).ok);
  const takes = successor ? managesUnit(memberships, successor) : creates;
  if (managesUnit(memberships, unit) && takes) return true;
  if (superior.id === unit.superiorId) return false;
  const aboveBoth = unit.ancestorIds.filter((id) => id === superior.id || superior.ancestorIds.includes(id));
  return isClerkAbove(memberships, aboveBoth);
}

/** What must be put right first, in Chinese. */
export function reformObstacles(facts: ReformFacts): string[] {
  const { unit, successor, superior, unitClass, sameNames, inBoth } = facts;
  const heir = successor ?? { ...superior, id: unit.id, name: unit.name, unitClass, place: facts.place };
  const found = [...(successor ? mergeObstacles(unit, successor) : placeObstacles(facts))];
  const makers = (made: UnitClass): readonly UnitClass[] => unitClassFacts[made].createdBy;
  for (const { unitClass: below, count, example, place } of facts.children) {
    const who = count === 1 ? `下级单位“${example}”` : `“${example}”等 ${String(count)} 个下级单位`;
    if (!makers(below).includes(heir.unitClass)) {
      found.push(
        `${who}是${unitClassFacts[below].label}，不能归${unitClassFacts[heir.unitClass].label}管理，请先调整它们的上级机构。`,
      );
    } else if (heir.place && place && !checkUnitDivision(heir.place, below, place).ok) {
      found.push(`${who}的行政区域不在“${heir.name}”的行政区域之内，请先调整。`);
    }
  }
  if (sameNames.length > 0) {
    found.push(`“${sameNames.join('”“')}”在调整后会与同一上级机构下的单位重名，请先更改名称。`);
  }
  if (inBoth.length > 0) {
    found.push(`${inBoth.join('、')}同时是两个单位的用户，请先在用户管理中让其离开其中一个单位。`);
  }
  return found;
}

function mergeObstacles(unit: JudgedUnit, successor: ReformTarget): string[] {
  if (successor.id === unit.id) return ['不能并入本单位，请选择其他单位。'];
  if (successor.state === 'stopped') return [`“${successor.name}”已停用，不能接收其他单位。`];
  return successor.ancestorIds.includes(unit.id) ? ['不能并入自己的下级单位，请先调整下级单位的上级机构。'] : [];
}

function placeObstacles({ unit, superior, unitClass, place }: ReformFacts): string[] {
  if (superior.state === 'stopped') return [`“${superior.name}”已停用，不能作为上级机构。`];
  if (superior.id === unit.id || superior.ancestorIds.includes(unit.id))
    return ['上级机构不能是本单位或自己的下级单位。'];
  const label = unitClassFacts[unitClass].label;
  const makers: readonly UnitClass[] = unitClassFacts[unitClass].createdBy;
  if (!makers.includes(superior.unitClass)) {
    const who = makers.map((maker) => unitClassFacts[maker].label).join('或');
    return [`${label}的上级机构应是${who || '无'}，“${superior.name}”是${unitClassFacts[superior.unitClass].label}。`];
  }
  if (!place || !superior.place) return ['请选择所属行政区域。'];
  const inside = checkUnitDivision(superior.place, unitClass, place);
  if (inside.ok) return [];
  return inside.refusal.code === 'outside-division'
    ? [`所属行政区域不在“${superior.name}”的行政区域之内，请同时选择新的所属行政区域。`]
    : [inside.refusal.reason];
}

/**
 * The role that takes the place of one held in a unit, once the unit is of another class: what fits stays. A bureau that
 * takes a department in makes its clerks clerks of a department, never of the bureau: that its 上级机构 decides.
 */
export function roleAfterReform(role: Role, before: UnitClass, after: UnitClass): Role {
  if (rolesFitting(after).includes(role) || !clerkRolesOf(before).includes(role)) return role;
  if (after === 'province-bureau' || after === 'city-bureau' || after === 'county-bureau') {
    return isBureau(before) && role === clerkRoleOf[before] ? clerkRoleOf[after] : departmentRoleOfBureau[after];
  }
  return clerkRoleOf[after];
}
