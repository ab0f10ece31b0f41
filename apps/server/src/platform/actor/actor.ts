import type { Role, StandingIn, UnitClass } from '@zhicheng/domain';
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
  /** Whose decided visits the unit's office goes on with: units merged into it, and itself while it was of another class. */
  readonly inherits?: readonly { readonly unitId: string; readonly unitClass: UnitClass }[];
  /** 代办: the absent colleagues for whom the person handles visits there now. */
  readonly standsInFor?: readonly StandingIn[];
}

/** From where and at what time. */
export interface Occasion {
  readonly clock: Clock;
  readonly sessionId: string | null;
  readonly address: string | null;
  readonly requestId: string | null;
}

/** A person who acts, with what they hold; what the domain calls an actor is part of it. */
export interface PersonActor extends Occasion {
  readonly kind: 'person';
  readonly personId: string;
  readonly personName: string;
  readonly memberships: readonly ActorMembership[];
}

/** The system itself, by a rule that it cites: 'set-up', 'sign-in', a paragraph of the manual. */
export interface SystemActor extends Occasion {
  readonly kind: 'rule';
  readonly rule: string;
}

/** Who acts, holding what, from where, at what time: all that a command knows besides its input. */
export type Actor = PersonActor | SystemActor;

/** The system acting outside any request. */
export function systemActor(rule: string, clock: Clock): SystemActor {
  return { kind: 'rule', rule, clock, sessionId: null, address: null, requestId: null };
}

/** The columns by which a log names its actor: exactly one of them is set. */
export function actorColumns(actor: Actor): { actor_person_id: string | null; actor_rule: string | null } {
  return actor.kind === 'person'
    ? { actor_person_id: actor.personId, actor_rule: null }
    : { actor_person_id: null, actor_rule: actor.rule };
}
