import { hasCapability, type Role } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import { heldOffices, inheritedOffices, type HeldOffice, type PersonActor } from '../../../platform/actor/index.ts';

/** The roles with which visits are handled. */
function handling(offices: readonly HeldOffice[]): HeldOffice[] {
  const handles = (role: Role) => hasCapability([role], 'handle-visits');
  return offices
    .map((office) => ({ ...office, roles: office.roles.filter(handles) }))
    .filter(({ roles }) => roles.length > 0);
}

/** The actor's memberships; `unitId` narrows to those in one unit. */
function membershipsIn({ memberships }: PersonActor, unitId: string | undefined) {
  return memberships.filter((membership) => unitId === undefined || membership.unitId === unitId);
}

/** Visits `v` of an office; a stand-in handles none of the absent colleague's own case. */
function atOffice({ unitId, roles, exceptOf }: HeldOffice): RawBuilder<unknown> {
  const there = sql`v.handler_unit_id = ${unitId}::uuid and v.handler_roles && ${sql.val(roles)}::text[]`;
  return exceptOf === null ? sql`(${there})` : sql`(${there} and v.person_id <> ${exceptOf}::uuid)`;
}

function atOffices(actor: PersonActor, offices: readonly HeldOffice[]): RawBuilder<boolean> {
  if (offices.length === 0) return sql<boolean>`false`;
  return sql<boolean>`(v.person_id <> ${actor.personId}::uuid and (${sql.join(offices.map(atOffice), sql` or `)}))`;
}

/** Visits `v` at an office of the actor: theirs by role, and never of their own application. */
export function atOwnOffice(actor: PersonActor, unitId?: string): RawBuilder<boolean> {
  return atOffices(actor, handling(membershipsIn(actor, unitId).flatMap(heldOffices)));
}

/**
 * Visits `v` that an office of the actor decided, or that of a unit which was merged into theirs; and whether `later` was
 * decided by the same office.
 */
export function decidedByOwnOffice(
  actor: PersonActor,
  unitId?: string,
): { readonly decided: RawBuilder<boolean>; readonly againLater: RawBuilder<boolean> } {
  const memberships = membershipsIn(actor, unitId);
  const decided = atOffices(
    actor,
    handling(memberships.flatMap((one) => [...heldOffices(one), ...inheritedOffices(one)])),
  );
  const again = memberships.flatMap((one) => {
    const units = [...new Set([one.unitId, ...(one.inherits ?? []).map((from) => from.unitId)])];
    if (units.length === 1) return [];
    const merged = sql`${sql.val(units)}::uuid[]`;
    return [sql`(v.handler_unit_id = any (${merged}) and later.handler_unit_id = any (${merged}))`];
  });
  return {
    decided,
    againLater: sql<boolean>`(${sql.join([sql`later.handler_unit_id = v.handler_unit_id`, ...again], sql` or `)})`,
  };
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
