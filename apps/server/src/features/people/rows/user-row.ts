import { refusalSentence, type StandIn, type User, type UserRow } from '@zhicheng/contract';
import type { JudgedActions } from '@zhicheng/domain';
import { maskedIdentity, maskedPhone, type SealedIdentity } from '../../../platform/directory/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import type { UserRecord } from '../queries/find-user.ts';
import type { UserLine } from '../queries/user-line.ts';

/** Whose 登录名 is shown; without a name it is the identity number. */
type LoginLine = SealedIdentity & { readonly login_name: string | null; readonly person_id: string };

export function shownLogin(keys: Keys, line: LoginLine) {
  const isIdentityNumber = line.login_name === null;
  return { isIdentityNumber, shown: line.login_name ?? maskedIdentity(keys, line.person_id, line) ?? '' };
}

/** Who has left is no longer this unit's to know about: how they sign in now is theirs and their new unit's. */
const loginOfWhoLeft = { isIdentityNumber: false, shown: '' } as const;

function unitOf({ unit_id: id, unit_name: name, unit_class: unitClass }: UserLine) {
  return { id, name, unitClass };
}

export function presentUserRow(keys: Keys, line: UserLine): UserRow {
  return {
    membershipId: line.membership_id,
    personId: line.person_id,
    name: line.name,
    unit: unitOf(line),
    maskedNumber: maskedIdentity(keys, line.person_id, line),
    login: line.state === 'left' ? loginOfWhoLeft : shownLogin(keys, line),
    roles: line.roles,
    state: line.state,
    lastSignedInAt: line.state === 'left' ? null : line.last_signed_in_at,
  };
}

export interface UserExtras {
  readonly lockedUntil: string | null;
  readonly otherUnits: User['otherUnits'];
  readonly standIns: StandIn[];
  readonly judged: JudgedActions;
}

export function presentUser(
  keys: Keys,
  user: UserRecord,
  { lockedUntil, otherUnits, standIns, judged }: UserExtras,
): User {
  const hasLeft = user.state === 'left';
  return {
    membershipId: user.membership_id,
    personId: user.person_id,
    name: user.name,
    unit: unitOf(user),
    maskedNumber: maskedIdentity(keys, user.person_id, user),
    maskedPhone: hasLeft ? null : maskedPhone(keys, user.person_id, user),
    mail: hasLeft ? null : user.mail,
    login: hasLeft ? loginOfWhoLeft : shownLogin(keys, user),
    roles: [...user.grants],
    state: user.state,
    createdAt: user.created_at,
    lastSignedInAt: hasLeft ? null : user.last_signed_in_at,
    passwordKind: hasLeft ? 'own' : user.password_kind,
    passwordUntil: hasLeft ? null : user.password_until,
    lockedUntil: hasLeft ? null : lockedUntil,
    otherUnits: hasLeft ? [] : otherUnits,
    standIns,
    revision: user.person_revision,
    allowedActions: [...judged.allowed],
    withheld: judged.withheld.map(({ action, refusal }) => {
      const { code, ...facts } = refusal;
      return { action, why: refusalSentence(code, facts) };
    }),
  };
}
