/**
 * Whose users a person may read in 用户管理: those of the units where they are a clerk and of all units below; the 安全保密员
 * everybody's. As SQL, and as a plain function that a test compares with it.
 */
import { rightsOf } from '@zhicheng/domain';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { PersonActor } from '../actor/index.ts';

type UserScope = 'all' | readonly string[];

function userScope({ memberships }: PersonActor): UserScope {
  const rights = memberships.map((membership) => ({ membership, scopes: scopesOf(membership.roles) }));
  if (rights.some(({ scopes }) => scopes.includes('all'))) return 'all';
  return rights.filter(({ scopes }) => scopes.includes('subtree')).map(({ membership }) => membership.unitId);
}

function scopesOf(roles: PersonActor['memberships'][number]['roles']) {
  return rightsOf(roles)
    .filter(({ capability }) => capability === 'read-users')
    .map(({ scope }) => scope);
}

/** Whether the users of the row of `unit` (or of the table that is called so in the query) may be read. */
export function readableUsersOf(actor: PersonActor, table = 'u'): RawBuilder<SqlBool> {
  const scope = userScope(actor);
  if (scope === 'all') return sql<SqlBool>`true`;
  if (scope.length === 0) return sql<SqlBool>`false`;
  const units = sql`${[...scope]}::uuid[]`;
  return sql<SqlBool>`(${sql.ref(`${table}.id`)} = any (${units}) or ${sql.ref(`${table}.ancestor_ids`)} && ${units})`;
}

/** The same, judged here. */
export function mayReadUsersOf(
  actor: PersonActor,
  unit: { readonly id: string; readonly ancestorIds: readonly string[] },
): boolean {
  const scope = userScope(actor);
  return scope === 'all' || [unit.id, ...unit.ancestorIds].some((id) => scope.includes(id));
}
