import { hasCapability } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';

/** The units in which the actor handles visits, each with the roles held there; `unitId` narrows to one. */
function officesOf(actor: PersonActor, unitId: string | undefined): { unitId: string; roles: readonly string[] }[] {
  return actor.memberships
    .filter((membership) => unitId === undefined || membership.unitId === unitId)
    .map((membership) => ({
      unitId: membership.unitId,
      roles: membership.roles.filter((role) => hasCapability([role], 'handle-visits')),
    }))
    .filter(({ roles }) => roles.length > 0);
}

/** Visits `v` at an office of the actor: theirs by role, and never of their own application. */
export function atOwnOffice(actor: PersonActor, unitId?: string): RawBuilder<boolean> {
  const offices = officesOf(actor, unitId).map(
    (office) =>
      sql`(v.handler_unit_id = ${office.unitId}::uuid and v.handler_roles && ${sql.val(office.roles)}::text[])`,
  );
  if (offices.length === 0) return sql<boolean>`false`;
  return sql<boolean>`(v.person_id <> ${actor.personId}::uuid and (${sql.join(offices, sql` or `)}))`;
}

/** Visits `v` of the actor's own applications `a`, where they apply as one; `unitId` narrows to those of one membership. */
export function ownAsApplicant(actor: PersonActor, unitId?: string): RawBuilder<boolean> {
  const applying = actor.memberships.filter(({ roles }) => roles.includes('applicant'));
  if (unitId === undefined)
    return applying.length ? sql<boolean>`(v.person_id = ${actor.personId}::uuid)` : sql<boolean>`false`;
  const there = applying.find((membership) => membership.unitId === unitId);
  return there
    ? sql<boolean>`(v.person_id = ${actor.personId}::uuid and a.membership_id = ${there.membershipId}::uuid)`
    : sql<boolean>`false`;
}
