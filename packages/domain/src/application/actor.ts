import type { Role } from '../people/role.ts';
import type { Doer } from './state.ts';

/** A person as a command sees them: who they are and what they hold today, in every unit. */
export type Actor = {
  readonly personId: string;
  readonly personName: string;
  readonly memberships: readonly ActorMembership[];
};

export type ActorMembership = {
  readonly membershipId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly roles: readonly Role[];
};

export function membershipWith(actor: Actor, unitId: string, roles: readonly Role[]): ActorMembership | undefined {
  return actor.memberships.find(
    (membership) => membership.unitId === unitId && membership.roles.some((role) => roles.includes(role)),
  );
}

export function doer(actor: Actor, membership: ActorMembership): Doer {
  return {
    personId: actor.personId,
    personName: actor.personName,
    unitId: membership.unitId,
    unitName: membership.unitName,
  };
}
