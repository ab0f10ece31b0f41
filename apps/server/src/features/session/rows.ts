import type { Session, SignInPage } from '@zhicheng/contract';
import { capabilitiesOf } from '@zhicheng/domain';
import type { Selectable } from 'kysely';
import type { ActorMembership } from '../../platform/actor/index.ts';
import type { PasswordKind, SignInHintTable } from '../../platform/database/index.ts';

export interface SessionFacts {
  readonly personId: string;
  readonly personName: string;
  readonly passwordKind: PasswordKind;
  readonly memberships: readonly ActorMembership[];
  readonly strip: string | null;
  readonly idleMinutes: number;
  readonly build: string;
}

/** Who is signed in, as the browser is told. No login, address or token is part of it. */
export function presentSession(facts: SessionFacts): Session {
  return {
    person: { id: facts.personId, name: facts.personName },
    memberships: facts.memberships.map(({ membershipId, unitId, unitName, unitClass, roles }) => ({
      id: membershipId,
      unit: { id: unitId, name: unitName, unitClass },
      roles: [...roles],
    })),
    capabilities: capabilitiesOf(facts.memberships),
    mustChangePassword: facts.passwordKind !== 'own',
    strip: facts.strip,
    idleMinutes: facts.idleMinutes,
    build: facts.build,
  };
}

export function presentSignInPage(strip: string | null, hints: readonly Selectable<SignInHintTable>[]): SignInPage {
  return {
    strip,
    accounts: hints.map((hint) => ({
      loginName: hint.login_name,
      password: hint.password,
      description: [hint.person_name, hint.unit_name, hint.role_labels.join('、'), hint.step_hint].join(' · '),
    })),
  };
}
