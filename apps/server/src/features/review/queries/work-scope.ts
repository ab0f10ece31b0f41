import { hasCapability, type Role } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';

interface OwnOffice {
  readonly unitId: string;
  readonly roles: readonly Role[];
  /** Of whose own case it is none: the absent colleague, where one stands in. */
  readonly exceptOf: string | null;
}

/** The units in which the actor handles visits, by roles held and stood in for; `unitId` narrows to one. */
function officesOf(actor: PersonActor, unitId: string | undefined): OwnOffice[] {
  const handling = (roles: readonly Role[]) => roles.filter((role) => hasCapability([role], 'handle-visits'));
  return actor.memberships
    .filter((membership) => unitId === undefined || membership.unitId === unitId)
    .flatMap(({ unitId: id, roles, standsInFor = [] }) => [
      { unitId: id, roles: handling(roles), exceptOf: null },
      ...standsInFor.map((absent) => ({ unitId: id, roles: handling(absent.roles), exceptOf: absent.personId })),
    ])
    .filter(({ roles }) => roles.length > 0);
}

/** Visits `v` of an office; a stand-in handles none of the absent colleague's own case. */
function atOffice({ unitId, roles, exceptOf }: OwnOffice): RawBuilder<unknown> {
  const there = sql`v.handler_unit_id = ${unitId}::uuid and v.handler_roles && ${sql.val(roles)}::text[]`;
  return exceptOf === null ? sql`(${there})` : sql`(${there} and v.person_id <> ${exceptOf}::uuid)`;
}

/** Visits `v` at an office of the actor: theirs by role, and never of their own application. */
export function atOwnOffice(actor: PersonActor, unitId?: string): RawBuilder<boolean> {
  const offices = officesOf(actor, unitId).map(atOffice);
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
