/** What somebody may do with a unit, and of the rest why not: the buttons of 单位管理 and the commands ask the same. */
import { hasCapability } from '../people/capability.ts';
import { administers, clerkRolesOf, type GrantingMembership } from '../people/grant-rules.ts';
import { clerkRoleOf } from '../people/role.ts';
import { mayCreateUnit } from './creation.ts';
import type { UnitAction } from './unit-action.ts';
import { unitClassFacts, unitClasses, type UnitClass } from './unit-class.ts';

export type JudgedUnit = {
  readonly id: string;
  readonly unitClass: UnitClass;
  readonly superiorId: string | null;
  readonly superiorName: string | null;
  readonly ancestorIds: readonly string[];
  readonly state: 'active' | 'stopped';
};

export type UnitActions = {
  readonly allowedActions: readonly UnitAction[];
  readonly refusedActions: readonly { readonly action: UnitAction; readonly reason: string }[];
};

/** Whether somebody is a clerk of this very unit. */
export function isClerkOf(memberships: readonly GrantingMembership[], unit: Pick<JudgedUnit, 'id' | 'unitClass'>) {
  return memberships.some(
    ({ unitId, roles }) => unitId === unit.id && clerkRolesOf(unit.unitClass).some((role) => roles.includes(role)),
  );
}

/** Direct children of which the matrix makes the actor the creator; 省人社厅, which has none above it, by its own clerks. */
export function managesUnit(memberships: readonly GrantingMembership[], unit: JudgedUnit): boolean {
  if (unit.superiorId === null) return isClerkOf(memberships, unit);
  return administers(memberships, { ...unit, hasClerk: true });
}

/**
 * Whether somebody looks after a unit anywhere above this one: what 机构改革 across two of its parts needs. In a bureau it
 * takes the bureau's own role; as a department it has charge only of what it made as one.
 */
export function isClerkAbove(memberships: readonly GrantingMembership[], ancestorIds: readonly string[]): boolean {
  return memberships.some(
    (membership) =>
      ancestorIds.includes(membership.unitId) && membership.roles.includes(clerkRoleOf[membership.unitClass]),
  );
}

export function judgeUnitActions(memberships: readonly GrantingMembership[], unit: JudgedUnit): UnitActions {
  const manages = managesUnit(memberships, unit);
  const isOwn = isClerkOf(memberships, unit);
  const isActive = unit.state === 'active';
  const isTop = unit.superiorId === null;
  const elsewhere = whoseItIs(memberships, unit);
  const stopped = '该单位已停用，请先启用。';
  const top = '省人社厅在系统初始化时建立，不能删除、停用或调整。';
  const asManager = manages && !isTop ? null : isTop ? top : elsewhere;
  const ifActive = (why: string | null) => why ?? (isActive ? null : stopped);

  const answers: Partial<Record<UnitAction, string | null>> = {
    ...(isOwn ? { 'create-below': ifActive(whyNothingBelow(memberships, unit)) } : {}),
    ...(isOwn && !manages ? { 'update-contact': ifActive(null) } : { update: manages ? ifActive(null) : elsewhere }),
    'add-head': manages || isOwn ? ifActive(null) : elsewhere,
    remove: asManager,
    ...(isActive ? { stop: asManager } : { resume: asManager }),
    reform: ifActive(isTop ? top : manages || isClerkAbove(memberships, unit.ancestorIds) ? null : elsewhere),
  };
  const entries = Object.entries(answers) as [UnitAction, string | null][];
  return {
    allowedActions: entries.filter(([, why]) => why === null).map(([action]) => action),
    refusedActions: entries.flatMap(([action, reason]) => (reason === null ? [] : [{ action, reason }])),
  };
}

function whyNothingBelow(memberships: readonly GrantingMembership[], unit: JudgedUnit): string | null {
  const roles = memberships.filter(({ unitId }) => unitId === unit.id).flatMap((membership) => membership.roles);
  const may = unitClasses.some((unitClass) => mayCreateUnit({ unitClass: unit.unitClass, roles }, unitClass).ok);
  return may ? null : `${unitClassFacts[unit.unitClass].label}没有下级单位，不能新增。`;
}

function whoseItIs(memberships: readonly GrantingMembership[], unit: JudgedUnit): string {
  if (!memberships.some(({ roles }) => hasCapability(roles, 'change-units'))) return '您只能查看单位，不能修改。';
  return unit.superiorName === null
    ? '该单位不由您管理。'
    : `该单位由上级机构“${unit.superiorName}”管理，请联系其经办人员。`;
}
