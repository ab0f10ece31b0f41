/**
 * Whose applications a person may read: their own, and those that came to an office in which they handle, or to one of a
 * unit that was merged into theirs, from its first visit on and in the versions that it saw. As SQL, so that nothing is fetched that is not shown, and as a plain function
 * that a test compares with it.
 */
import { rightsOf, type Role } from '@zhicheng/domain';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { heldOffices, inheritedOffices, type HeldOffice, type PersonActor } from '../actor/index.ts';

/** Whether the row of `application` (or of the table that is called so in the query) may be read. */
export function readableApplications(actor: PersonActor, table = 'application'): RawBuilder<SqlBool> {
  const own = ownApplications(actor, table);
  return sql<SqlBool>`(${own} or exists (
    select from visit as seen where seen.application_id = ${sql.ref(`${table}.id`)} and ${visitsHandled(actor, 'seen')}
  ))`;
}

/** Whether the application is the actor's own. */
export function ownApplications(actor: PersonActor, table = 'application'): RawBuilder<SqlBool> {
  return readingRights(actor).own ? sql<SqlBool>`${sql.ref(`${table}.person_id`)} = ${actor.personId}` : never;
}

/**
 * Whether something of the n-th 提交 of an application may be read by an office: one of its visits saw that version or a
 * later one. `version` and `applicationId` are columns of the query.
 */
export function versionsSeen(actor: PersonActor, applicationId: string, version: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (
    select from visit as seen
    where seen.application_id = ${sql.ref(applicationId)}
      and seen.version >= ${sql.ref(version)}
      and ${visitsHandled(actor, 'seen')}
  )`;
}

/** What the two predicates look at, for a plain judgement. */
export interface ReadApplication {
  readonly personId: string;
  readonly visits: readonly {
    readonly handlerUnitId: string | null;
    readonly handlerRoles: readonly Role[];
    readonly version: number;
  }[];
}

/** The same as `readableApplications`, judged here. */
export function mayRead(actor: PersonActor, application: ReadApplication): boolean {
  const { own } = readingRights(actor);
  return (own && application.personId === actor.personId) || lastVersionSeen(actor, application) !== null;
}

/** The latest version that an office of the actor saw; null where it saw none. */
export function lastVersionSeen(actor: PersonActor, { personId, visits }: ReadApplication): number | null {
  const { offices } = readingRights(actor);
  const seen = visits.filter((visit) =>
    offices.some(
      ({ unitId, roles, exceptOf }) =>
        unitId === visit.handlerUnitId &&
        personId !== exceptOf &&
        visit.handlerRoles.some((role) => roles.includes(role)),
    ),
  );
  return seen.length === 0 ? null : Math.max(...seen.map(({ version }) => version));
}

interface ReadingRights {
  readonly own: boolean;
  /** By roles held and stood in for, with those that they inherited from units merged into theirs. */
  readonly offices: readonly HeldOffice[];
}

function readingRights({ memberships }: PersonActor): ReadingRights {
  const holds = (roles: readonly Role[], scope: 'self' | 'visited') =>
    rightsOf(roles).some((right) => right.capability === 'read-application' && right.scope === scope);
  return {
    own: memberships.some(({ roles }) => holds(roles, 'self')),
    offices: memberships
      .flatMap((membership) => [...heldOffices(membership), ...inheritedOffices(membership)])
      .map((office) => ({ ...office, roles: office.roles.filter((role) => holds([role], 'visited')) }))
      .filter(({ roles }) => roles.length > 0),
  };
}

function visitsHandled(actor: PersonActor, visit: string): RawBuilder<SqlBool> {
  const [unit, roles] = [sql.ref(`${visit}.handler_unit_id`), sql.ref(`${visit}.handler_roles`)];
  const applicant = sql.ref(`${visit}.person_id`);
  const { offices } = readingRights(actor);
  if (offices.length === 0) return never;
  const each = offices.map((office) => {
    const there = sql`${unit} = ${office.unitId} and ${roles} && ${[...office.roles]}::text[]`;
    return office.exceptOf === null ? sql`(${there})` : sql`(${there} and ${applicant} <> ${office.exceptOf})`;
  });
  return sql<SqlBool>`(${sql.join(each, sql` or `)})`;
}

const never = sql<SqlBool>`false`;
