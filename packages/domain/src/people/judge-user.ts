/** What a clerk may do with a user, and why not: one judgement for the buttons and for the commands. */
import { grantRefusalSentence } from './grant-sentence.ts';
import { looksAfter, whyNotManage, type GrantedUnit, type GrantingMembership } from './grant-rules.ts';
import { officerRoles, type Role } from './role.ts';
import { userActions, type UserAction, type UserState } from './user-action.ts';

/** A place of a person in a unit, with the roles held there. */
export type HeldPlace = { readonly unit: GrantedUnit; readonly unitName: string; readonly held: readonly Role[] };

export type JudgedUser = HeldPlace & {
  readonly personId: string;
  readonly state: UserState;
  /** Signing in is held back after wrong passwords. */
  readonly locked: boolean;
  /** The same person's other places. */
  readonly elsewhere: readonly HeldPlace[];
};

export type JudgingActor = { readonly personId: string; readonly memberships: readonly GrantingMembership[] };

export type UserRefusal =
  | { readonly code: 'membership-ended' }
  | { readonly code: 'own-account' }
  | { readonly code: 'officer-holds-nothing-else' }
  | { readonly code: 'user-not-administered'; readonly reason: string }
  | { readonly code: 'belongs-elsewhere-too'; readonly unitNames: string };

/** What concerns the person's one account, in whatever unit it is used. */
const onAccount: readonly UserAction[] = ['correct', 'stop', 'resume', 'reset-password', 'unlock'];
/** Nobody does this to themselves, so that no unit is left by a slip. */
const neverOnOneself: readonly UserAction[] = ['correct', 'stop', 'reset-password', 'leave', 'transfer'];
/** Officers hold nothing else, stand in for nobody and stay where they are (三员分立). */
const neverOnOfficers: readonly UserAction[] = ['set-roles', 'leave', 'transfer', 'stand-in'];

export function isOfficerRole(role: Role): boolean {
  return (officerRoles as readonly Role[]).includes(role);
}

/** Why this may not be done with this user by this person, or null. */
export function whyNotActOnUser(actor: JudgingActor, user: JudgedUser, action: UserAction): UserRefusal | null {
  if (user.state === 'left') return { code: 'membership-ended' };
  const { memberships } = actor;
  const isSecurityOfficer = memberships.some(({ roles }) => roles.includes('security-officer'));
  // Lock-outs are theirs whoever it is; forgetting wrong passwords gives nobody a way in.
  if (action === 'unlock' && isSecurityOfficer) return null;
  // Roles are judged one by one: who looks after the unit (and the 安全保密员) sees the list, and why each cannot be given.
  const seesRoles = action === 'set-roles' && (isSecurityOfficer || looksAfter(memberships, user.unit));
  const why = seesRoles ? null : whyNotManage(memberships, user.unit, user.held);
  if (why) return { code: 'user-not-administered', reason: grantRefusalSentence(why) };
  if (neverOnOfficers.includes(action) && user.held.some(isOfficerRole)) return { code: 'officer-holds-nothing-else' };
  if (neverOnOneself.includes(action) && user.personId === actor.personId) return { code: 'own-account' };
  if (!onAccount.includes(action)) return null;
  const beyond = user.elsewhere.filter(({ unit, held }) => whyNotManage(memberships, unit, held) !== null);
  if (beyond.length === 0) return null;
  return { code: 'belongs-elsewhere-too', unitNames: beyond.map(({ unitName }) => unitName).join('、') };
}

/** Whether the action has a sense as the user stands; what has none is shown nowhere. */
function hasSense({ state, locked }: JudgedUser, action: UserAction): boolean {
  if (action === 'stop') return state === 'active';
  if (action === 'resume') return state === 'stopped';
  return action === 'unlock' ? locked : true;
}

export type JudgedActions = {
  readonly allowed: readonly UserAction[];
  readonly withheld: readonly { readonly action: UserAction; readonly refusal: UserRefusal }[];
};

export function judgeUserActions(actor: JudgingActor, user: JudgedUser): JudgedActions {
  const judged = userActions
    .filter((action) => hasSense(user, action))
    .map((action) => ({ action, refusal: whyNotActOnUser(actor, user, action) }));
  return {
    allowed: judged.filter(({ refusal }) => refusal === null).map(({ action }) => action),
    withheld: judged.flatMap(({ action, refusal }) => (refusal ? [{ action, refusal }] : [])),
  };
}
