/** Who may make a user and give which role to whom (§3.1.2): power runs from the top down, one level at a time. */
import { unitClassFacts, type UnitClass } from '../units/unit-class.ts';
import { clerkRoleOf, committeeOfficeRoleOf, departmentRoleOfBureau, officerRoles, type Role } from './role.ts';

/** One membership of the person who grants. */
export type GrantingMembership = {
  readonly unitId: string;
  readonly unitClass: UnitClass;
  readonly roles: readonly Role[];
};

/** The unit in which the role is to be held. */
export type GrantedUnit = {
  readonly id: string;
  readonly unitClass: UnitClass;
  readonly superiorId: string | null;
  /** Whether anybody holds a clerk's role there now. */
  readonly hasClerk: boolean;
};

export type GrantRefusal =
  /** The role belongs to another class of unit (§3.1.2.2). */
  | { readonly code: 'role-does-not-fit-unit'; readonly role: Role; readonly unitClass: UnitClass }
  /** Officers and committee members are not made here. */
  | { readonly code: 'role-not-granted-here'; readonly role: Role }
  /** 评办 roles and 流程附件上传(总) come from the 上级机构, never from the own unit. */
  | { readonly code: 'role-granted-by-superior-only'; readonly role: Role }
  /** A clerk gives colleagues only what the clerk holds. */
  | { readonly code: 'role-not-held-by-granter'; readonly role: Role }
  | { readonly code: 'unit-not-administered' };

/** Nobody takes a clerk's role from themselves, so that no unit is left by a slip. */
export type RemovalRefusal = GrantRefusal | { readonly code: 'own-clerk-role'; readonly role: Role };

const fromSuperiorOnly: readonly Role[] = [...Object.values(committeeOfficeRoleOf), 'process-file-uploader'];
const forAnyUnit: readonly Role[] = ['applicant', ...fromSuperiorOnly];

/** The clerk's roles of a class of unit: its own and, in a bureau, that of its level's departments (§3.1.2.2 注意1). */
export function clerkRolesOf(unitClass: UnitClass): readonly Role[] {
  switch (unitClass) {
    case 'province-bureau':
    case 'city-bureau':
    case 'county-bureau':
      return [clerkRoleOf[unitClass], departmentRoleOfBureau[unitClass]];
    default:
      return [clerkRoleOf[unitClass]];
  }
}

/** The roles that somebody of a unit of this class can hold at all: what the assignment list offers. */
export function rolesFitting(unitClass: UnitClass): readonly Role[] {
  return [...clerkRolesOf(unitClass), ...forAnyUnit];
}

/**
 * The role with which a clerk of one class makes units of another and looks after their clerks; undefined where the
 * matrix of §3.1.1.1 has no such pair. A bureau makes 所属单位 and 企业 of its own only as a department of its level.
 */
export function administeringRole(ofClass: UnitClass, overClass: UnitClass): Role | undefined {
  const makers: readonly UnitClass[] = unitClassFacts[overClass].createdBy;
  if (!makers.includes(ofClass)) return undefined;
  const asDepartment = makers.some((maker) => maker.endsWith('-department'));
  switch (ofClass) {
    case 'province-bureau':
    case 'city-bureau':
    case 'county-bureau':
      return asDepartment ? departmentRoleOfBureau[ofClass] : clerkRoleOf[ofClass];
    default:
      return clerkRoleOf[ofClass];
  }
}

/** Whether somebody is a clerk of the unit's 上级机构, with the role under which that unit was made. */
export function administers(memberships: readonly GrantingMembership[], unit: GrantedUnit): boolean {
  return memberships.some((membership) => {
    const role = administeringRole(membership.unitClass, unit.unitClass);
    return membership.unitId === unit.superiorId && role !== undefined && membership.roles.includes(role);
  });
}

/**
 * Why somebody may not give a role in a unit, or null. Clerks of the 上级机构 give whatever fits the unit; the unit's own
 * clerks give 申报人 and what they hold themselves; the 安全保密员 gives a clerk to a unit that has none, and to 省人社厅,
 * which has none above it.
 */
export function whyNotGrant(
  memberships: readonly GrantingMembership[],
  unit: GrantedUnit,
  role: Role,
): GrantRefusal | null {
  if ((officerRoles as readonly Role[]).includes(role) || role === 'committee-expert') {
    return { code: 'role-not-granted-here', role };
  }
  if (!rolesFitting(unit.unitClass).includes(role)) {
    return { code: 'role-does-not-fit-unit', role, unitClass: unit.unitClass };
  }
  if (administers(memberships, unit)) return null;
  const isClerkRole = clerkRolesOf(unit.unitClass).includes(role);
  const needsOfficer = !unit.hasClerk || unit.superiorId === null;
  const isSecurityOfficer = memberships.some((membership) => membership.roles.includes('security-officer'));
  if (isSecurityOfficer && (fromSuperiorOnly.includes(role) || (isClerkRole && needsOfficer))) return null;
  const held = memberships.find((membership) => membership.unitId === unit.id)?.roles ?? [];
  if (!clerkRolesOf(unit.unitClass).some((clerkRole) => held.includes(clerkRole)))
    return { code: 'unit-not-administered' };
  if (role === 'applicant') return null;
  if (fromSuperiorOnly.includes(role)) return { code: 'role-granted-by-superior-only', role };
  return held.includes(role) ? null : { code: 'role-not-held-by-granter', role };
}

/**
 * Why somebody may not take a role away again, or null: whoever may give it; and where it fits the unit no longer (its class
 * was changed), whoever looks after the unit.
 */
export function whyNotEndGrant(
  memberships: readonly GrantingMembership[],
  unit: GrantedUnit,
  role: Role,
): GrantRefusal | null {
  const why = whyNotGrant(memberships, unit, role);
  if (why?.code !== 'role-does-not-fit-unit') return why;
  return looksAfter(memberships, unit) ? null : { code: 'unit-not-administered' };
}

/** The same, of a person who may be oneself. */
export function whyNotEndGrantOf(
  actor: { readonly personId: string; readonly memberships: readonly GrantingMembership[] },
  person: { readonly personId: string; readonly unit: GrantedUnit },
  role: Role,
): RemovalRefusal | null {
  const ownClerkRole = actor.personId === person.personId && clerkRolesOf(person.unit.unitClass).includes(role);
  return ownClerkRole ? { code: 'own-clerk-role', role } : whyNotEndGrant(actor.memberships, person.unit, role);
}

/** Whether somebody is a clerk of the unit itself or of its 上级机构. */
export function looksAfter(memberships: readonly GrantingMembership[], unit: GrantedUnit): boolean {
  return administers(memberships, unit) || isOwnClerk(memberships, unit);
}

function isOwnClerk(memberships: readonly GrantingMembership[], unit: GrantedUnit): boolean {
  const held = memberships.filter(({ unitId }) => unitId === unit.id).flatMap(({ roles }) => roles);
  return clerkRolesOf(unit.unitClass).some((role) => held.includes(role));
}

/**
 * Why somebody may not manage the account and place of a user who holds these roles in the unit, or null. Whoever gives a
 * person a new password could act as that person: so one must be able to give every role that they hold (but 流程附件上传,
 * which decides nothing). Officers are the 安全保密员's, who also helps where a unit has no clerk left or none above it.
 */
export function whyNotManage(
  memberships: readonly GrantingMembership[],
  unit: GrantedUnit,
  held: readonly Role[],
): GrantRefusal | null {
  const isSecurityOfficer = memberships.some(({ roles }) => roles.includes('security-officer'));
  if (held.some((role) => (officerRoles as readonly Role[]).includes(role))) {
    return isSecurityOfficer ? null : { code: 'unit-not-administered' };
  }
  if (administers(memberships, unit)) return null;
  if (isSecurityOfficer && (!unit.hasClerk || unit.superiorId === null)) return null;
  if (!isOwnClerk(memberships, unit)) return { code: 'unit-not-administered' };
  const beyond = held.find(
    (role) => role !== 'process-file-uploader' && whyNotEndGrant(memberships, unit, role) !== null,
  );
  return beyond === undefined ? null : whyNotEndGrant(memberships, unit, beyond);
}
