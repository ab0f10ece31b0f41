import { hasCapability, rightsOf } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';

/** The divisions for which the actor may write bulletins, each with all below it; null: for every one. */
function territoriesOf(actor: PersonActor): readonly string[] | null {
  const managing = actor.memberships.filter(({ roles }) => hasCapability(roles, 'manage-bulletins'));
  const isAll = managing.some(({ roles }) =>
    rightsOf(roles).some(({ capability, scope }) => capability === 'manage-bulletins' && scope === 'all'),
  );
  return isAll ? null : managing.map(({ divisionCode }) => divisionCode);
}

/** Whether a division, given as a column, lies inside what the actor manages. */
export function inTerritory(actor: PersonActor, column: string): RawBuilder<boolean> {
  const codes = territoriesOf(actor);
  if (codes === null) return sql<boolean>`true`;
  return sql<boolean>`${sql.ref(column)} in (
    with recursive below as (
      select code from division where code = any (${sql.val([...codes])}::text[])
      union select d.code from division d join below on d.parent_code = below.code
    ) select code from below)`;
}

/** The codes of a division and all below it. */
export function withinDivision(code: string): RawBuilder<unknown> {
  return sql`(
    with recursive below as (
      select code from division where code = ${code}
      union select d.code from division d join below on d.parent_code = below.code
    ) select code from below)`;
}

/** Whether the actor may write bulletins for this division. */
export async function managesDivision(db: Db, actor: PersonActor, code: string): Promise<boolean> {
  const row = await db
    .selectFrom('division as d')
    .select('d.code')
    .where('d.code', '=', code)
    .where('d.state', '=', 'active')
    .where(inTerritory(actor, 'd.code'))
    .executeTakeFirst();
  return row !== undefined;
}

/** The divisions whose bulletins a person reads: those of all units and everything above them. */
export function readersDivisions(actor: PersonActor): RawBuilder<unknown> {
  const codes = actor.memberships.map(({ divisionCode }) => divisionCode);
  return sql`(
    with recursive above as (
      select code, parent_code from division where code = any (${sql.val(codes)}::text[])
      union select d.code, d.parent_code from division d join above on d.code = above.parent_code
    ) select code from above)`;
}
