/** The people of the sample offices as actors. */
import type { Actor, ActorMembership } from '../src/application/actor.ts';
import type { Role } from '../src/people/role.ts';
import { applicantId, holders, units } from './offices.ts';

export function membership(personId: string, unitId: string, ...roles: Role[]): ActorMembership {
  const unitName = units.find((unit) => unit.id === unitId)?.name ?? unitId;
  return { membershipId: `${personId} at ${unitId}`, unitId, unitName, roles };
}

export function person(personId: string, ...memberships: ActorMembership[]): Actor {
  return { personId, personName: personId === applicantId ? '李敏' : `${personId}的姓名`, memberships };
}

/** A clerk of the sample offices, with the roles held there and others given. */
export function clerk(personId: string, ...further: Role[]): Actor {
  const held = holders.filter((holder) => holder.personId === personId);
  const [first] = held;
  if (!first) throw new Error(`no such clerk: ${personId}`);
  return person(personId, membership(personId, first.unitId, ...held.map((holder) => holder.role), ...further));
}

/** Somebody else in the office of a sample clerk, with the same roles. */
export function colleagueOf(personId: string): Actor {
  const [own] = clerk(personId).memberships;
  const id = `${personId}的同事`;
  return person(id, membership(id, own!.unitId, ...own!.roles));
}

export const applicant = person(applicantId, membership(applicantId, 'seed-company', 'applicant'));
