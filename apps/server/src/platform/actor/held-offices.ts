import { inheritedRoles, type Role } from '@zhicheng/domain';
import type { ActorMembership } from './actor.ts';

/** A unit with roles held there, or stood in for: then not for the absent colleague's own case. */
export interface HeldOffice {
  readonly unitId: string;
  readonly roles: readonly Role[];
  readonly exceptOf: string | null;
}

/** The offices of a membership as it stands: by roles held and stood in for. */
export function heldOffices({ unitId, roles, standsInFor = [] }: ActorMembership): HeldOffice[] {
  return [
    { unitId, roles, exceptOf: null },
    ...standsInFor.map((absent) => ({ unitId, roles: absent.roles, exceptOf: absent.personId })),
  ];
}

/**
 * The offices whose decided visits these go on with: of units that were merged into this one, and of itself while it was of
 * another class. What is open there is not theirs: it went to the successor with an event of its own.
 */
export function inheritedOffices(membership: ActorMembership): HeldOffice[] {
  const { unitClass, inherits = [] } = membership;
  return inherits.flatMap((from) =>
    heldOffices(membership).map(({ roles, exceptOf }) => ({
      unitId: from.unitId,
      roles: inheritedRoles(roles, from.unitClass, unitClass),
      exceptOf,
    })),
  );
}
