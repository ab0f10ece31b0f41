import type { Session } from '@zhicheng/contract';
import { hasCapability, type Role, type UnitClass } from '@zhicheng/domain';

/** A place in which somebody adds users. */
export type OwnMembership = { readonly unitId: string; readonly unitClass: UnitClass; readonly roles: readonly Role[] };

/** The place that the form is about: that of the chosen unit, else the first in which users are added. */
export function ownMembership({ memberships }: Session, chosenUnitId: string): OwnMembership | undefined {
  const own = memberships.filter(({ roles }) => hasCapability(roles, 'change-users'));
  const at = own.find(({ unit }) => unit.id === chosenUnitId) ?? own[0];
  return at && { unitId: at.unit.id, unitClass: at.unit.unitClass, roles: at.roles };
}
