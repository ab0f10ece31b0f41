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
  /** What the person holds; never what somebody else's absence lends. */
  readonly roles: readonly Role[];
  /** 代办: whom the person stands in for here today. It opens visits only, and cannot be passed on. */
  readonly standsInFor?: readonly StandingIn[];
};

export type StandingIn = {
  readonly personId: string;
  readonly personName: string;
  /** Those named for it that the absent still holds. */
  readonly roles: readonly Role[];
};

/** By what somebody handles a visit: a membership, and the absent colleague where it is a 代办. */
export type Handling = { readonly membership: ActorMembership; readonly standsInFor: StandingIn | null };

/**
 * How the actor handles for one of these roles of a unit: by a role held or, else, for an absent colleague; never for one
 * whose own case it is.
 */
export function handlingWith(
  actor: Actor,
  unitId: string,
  roles: readonly Role[],
  applicantPersonId: string,
): Handling | undefined {
  const there = actor.memberships.filter((membership) => membership.unitId === unitId);
  const own = there.find((membership) => membership.roles.some((role) => roles.includes(role)));
  if (own) return { membership: own, standsInFor: null };
  for (const membership of there) {
    const standsInFor = membership.standsInFor?.find(
      (absent) => absent.personId !== applicantPersonId && absent.roles.some((role) => roles.includes(role)),
    );
    if (standsInFor) return { membership, standsInFor };
  }
  return undefined;
}

/** Whoever does something, as the entry names them; a stand-in as 乙（代甲）. */
export function doer(actor: Actor, { unitId, unitName }: ActorMembership, standsInFor: StandingIn | null = null): Doer {
  const { personId, personName } = actor;
  if (standsInFor === null) return { personId, personName, unitId, unitName };
  const named = `${personName}（代${standsInFor.personName}）`;
  return { personId, personName: named, unitId, unitName, standsInForId: standsInFor.personId };
}
