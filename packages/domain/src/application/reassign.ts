import { ok, refused, type Result } from '../result.ts';
import { officeRoles } from '../routes/office-roles.ts';
import { administeringRole } from '../people/grant-rules.ts';
import { clerkRoleOf, type Role } from '../people/role.ts';
import type { UnitClass } from '../units/unit-class.ts';
import type { DomainEvent } from './event.ts';
import { stillOpen } from './may.ts';
import type { ApplicationRefusal } from './refusal.ts';
import { openVisit, type ApplicationState, type Doer, type Visit } from './state.ts';

export type NamedUnit = {
  readonly id: string;
  readonly name: string;
  readonly unitClass: UnitClass;
  readonly state: 'active' | 'stopped';
};

export type Reassignment = {
  readonly visitId: string;
  readonly unit: NamedUnit;
  /** The class of the office that holds the visit: another of its kind may take it, or the superior itself. */
  readonly officeClass: UnitClass;
  readonly reason: string;
  /** Whether somebody other than the applicant holds one of `roles` in the named unit. */
  readonly hasHandler: boolean;
};

export type ReassignRefusal =
  ApplicationRefusal | { readonly code: 'unit-cannot-take-it' } | { readonly code: 'reassign-reason' };

/** The roles of which a handler needs one, were the visit given to a unit of this class. */
export function rolesAfterMove(state: ApplicationState, visit: Visit, unitClass: UnitClass): readonly Role[] {
  return officeRoles(visit.step, unitClass, state.route?.titleLevel ?? 'senior');
}

/**
 * The role by which a clerk of the 上级机构 says who handles what an office of this class holds: the one that oversees
 * such units; where the matrix has no such pair (after a reform), the superior's own.
 */
export function reassigningRole(superiorClass: UnitClass, officeClass: UnitClass): Role {
  return administeringRole(superiorClass, officeClass) ?? clerkRoleOf[superiorClass];
}

/** 重新指定 of the open visit by the superior of its office; who may is judged by whoever knows the units. */
export function reassign(
  state: ApplicationState,
  { visitId, unit, officeClass, reason, hasHandler }: Reassignment,
  by: Doer,
): Result<DomainEvent, ReassignRefusal> {
  const visit = stillOpen(state, visitId);
  if (!visit.ok) return visit;
  const { office } = visit.value;
  if (!office || openVisit(state)?.id !== visitId) return refused({ code: 'not-handler' });
  const words = reason.normalize('NFC').trim();
  if ([...words].length < 2 || [...words].length > 200) return refused({ code: 'reassign-reason' });
  const isSame = (office.acting ?? office).unitId === unit.id;
  const fits = unit.unitClass === officeClass || unit.id === by.unitId;
  if (isSame || !fits || unit.state !== 'active' || !hasHandler) return refused({ code: 'unit-cannot-take-it' });
  const roles = rolesAfterMove(state, visit.value, unit.unitClass);
  const named = {
    unitId: unit.id,
    unitName: unit.name,
    roles,
    reason: `${by.unitName}重新指定：${words}`,
    acting: null,
  };
  return ok({ type: 'office-reassigned', typeVersion: 1, payload: { by, visitId, office: named, reason: words } });
}
