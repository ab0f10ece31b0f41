import type { OwnSession, Session, SignInPage } from '@zhicheng/contract';
import { capabilitiesOf, needsSecondFactor, type SecondFactorSetting } from '@zhicheng/domain';
import type { Selectable } from 'kysely';
import type { ActorMembership } from '../../platform/actor/index.ts';
import type { PasswordKind, SessionSecondFactor, SignInHintTable } from '../../platform/database/index.ts';

export interface SessionFacts {
  readonly personId: string;
  readonly personName: string;
  readonly passwordKind: PasswordKind;
  readonly secondFactor: SessionSecondFactor;
  readonly secondFactorSetting: SecondFactorSetting;
  readonly memberships: readonly ActorMembership[];
  readonly strip: string | null;
  readonly idleMinutes: number;
  readonly build: string;
}

/** Who is signed in, as the browser is told. No login, address or token is part of it. */
export function presentSession(facts: SessionFacts): Session {
  const owesCode = facts.secondFactor === 'pending';
  const memberships = owesCode ? [] : facts.memberships;
  const roles = memberships.flatMap((membership) => membership.roles);
  return {
    person: { id: facts.personId, name: facts.personName },
    memberships: memberships.map(({ membershipId, unitId, unitName, unitClass, roles }) => ({
      id: membershipId,
      unit: { id: unitId, name: unitName, unitClass },
      roles: [...roles],
    })),
    capabilities: owesCode ? [] : capabilitiesOf(memberships),
    mustChangePassword: facts.passwordKind !== 'own',
    mustGiveCode: owesCode,
    mustSetUpSecondFactor: facts.secondFactor === 'none' && needsSecondFactor(facts.secondFactorSetting, roles),
    strip: facts.strip,
    idleMinutes: facts.idleMinutes,
    build: facts.build,
  };
}

interface OwnSessionRow {
  readonly id: string;
  readonly created_at: string;
  readonly last_seen_at: string;
  readonly address: string;
  readonly browser: string;
}

export function presentOwnSession(row: OwnSessionRow, currentId: string): OwnSession {
  const { id, created_at: signedInAt, last_seen_at: lastSeenAt, address, browser } = row;
  return { id, current: id === currentId, signedInAt, lastSeenAt, address, browser };
}

export function presentSignInPage(
  strip: string | null,
  hints: readonly Selectable<SignInHintTable>[],
  mailsCodes: boolean,
): SignInPage {
  return {
    strip,
    mailsCodes,
    accounts: hints.map((hint) => ({
      loginName: hint.login_name,
      password: hint.password,
      description: [hint.person_name, hint.unit_name, hint.role_labels.join('、'), hint.step_hint].join(' · '),
    })),
  };
}
