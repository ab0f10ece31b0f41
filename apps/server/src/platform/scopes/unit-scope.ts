/**
 * Which units a person may see: their own and all below it, or every unit. As SQL, so that nothing is fetched that is not
 * shown, and as a plain function that a test compares with it.
 */
import { rightsOf, type Capability } from '@zhicheng/domain';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { PersonActor } from '../actor/index.ts';

/** Rights over units come with the scope `subtree` or `all`; each capability may reach differently far. */
type UnitCapability = Extract<Capability, 'read-units' | 'read-users' | 'use-support'>;

/** Whether the row of `unit` (or of the table that is called so in the query) may be seen. */
export function readableUnits(
  actor: PersonActor,
  table = 'unit',
  capability: UnitCapability = 'read-units',
): RawBuilder<SqlBool> {
  const reach = unitReach(actor, capability);
  if (reach.all) return sql<SqlBool>`true`;
  if (reach.roots.length === 0) return sql<SqlBool>`false`;
  const [id, above] = [sql.ref(`${table}.id`), sql.ref(`${table}.ancestor_ids`)];
  const each = reach.roots.map((root) => sql`${id} = ${root}::uuid or ${above} @> array[${root}::uuid]`);
  return sql<SqlBool>`(${sql.join(each, sql` or `)})`;
}

/** The same, judged here. */
export function mayReadUnit(
  actor: PersonActor,
  unit: { readonly id: string; readonly ancestorIds: readonly string[] },
  capability: UnitCapability = 'read-units',
): boolean {
  const { all, roots } = unitReach(actor, capability);
  return all || roots.some((root) => root === unit.id || unit.ancestorIds.includes(root));
}

export interface UnitReach {
  /** Everything there is: an officer's right, or the top of the tree. */
  readonly all: boolean;
  /** The topmost units of what may be seen. */
  readonly roots: readonly string[];
}

/** How far a person sees. A unit below another one of the person's is no root of its own. */
export function unitReach({ memberships }: PersonActor, capability: UnitCapability = 'read-units'): UnitReach {
  const holds = (roles: PersonActor['memberships'][number]['roles'], scope: 'all' | 'subtree') =>
    rightsOf(roles).some((right) => right.capability === capability && right.scope === scope);
  const below = memberships.filter(({ roles }) => holds(roles, 'subtree'));
  const roots = below
    .filter(({ ancestorIds }) => !below.some((other) => ancestorIds.includes(other.unitId)))
    .map(({ unitId }) => unitId);
  const all =
    memberships.some(({ roles }) => holds(roles, 'all')) ||
    below.some(({ unitClass }) => unitClass === 'province-bureau');
  return { all, roots: [...new Set(roots)] };
}
