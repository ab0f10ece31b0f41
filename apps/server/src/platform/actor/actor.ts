import type { Role, UnitClass } from '@zhicheng/domain';
import type { Db } from '../database/index.ts';

/** Tells the time of a command: the database's (`readNow`), or the demo's own while it tells its story. */
export type Clock = (db: Db) => Promise<string>;

/** A unit that the actor belongs to now, with the roles held there now. */
export interface ActorMembership {
  readonly membershipId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitClass: UnitClass;
  readonly divisionCode: string;
  readonly superiorId: string | null;
  /** From the top of the tree to the direct 上级机构. */
  readonly ancestorIds: readonly string[];
  readonly roles: readonly Role[];
}

/** Who acts: a person, or the system by a rule that it cites. */
export type ActingParty =
  | { readonly kind: 'person'; readonly personId: string; readonly personName: string }
  | { readonly kind: 'rule'; readonly rule: string };

/** Who acts, holding what, from where, at what time: all that a command knows besides its input. */
export interface Actor {
  readonly by: ActingParty;
  readonly memberships: readonly ActorMembership[];
  readonly clock: Clock;
  readonly sessionId: string | null;
  readonly address: string | null;
  readonly requestId: string | null;
}

/** The system itself, by the rule that it follows ('set-up', '§4.1.1.19 …'). */
export function systemActor(rule: string, clock: Clock): Actor {
  return { by: { kind: 'rule', rule }, memberships: [], clock, sessionId: null, address: null, requestId: null };
}

/** The person who acts, or null for the system. */
export function actingPersonId(actor: Actor): string | null {
  return actor.by.kind === 'person' ? actor.by.personId : null;
}

/** Whether the actor holds a role in any unit. */
export function holdsRole(actor: Actor, role: Role): boolean {
  return actor.memberships.some((membership) => membership.roles.includes(role));
}
