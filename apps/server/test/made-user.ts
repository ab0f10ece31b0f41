import type { Role } from '@zhicheng/domain';
import { createUser } from '../src/features/people/commands/create-user.ts';
import { grantRole } from '../src/features/people/commands/grant-role.ts';
import { loadMemberships } from '../src/platform/actor/index.ts';
import { readNow } from '../src/platform/database/index.ts';
import { inventIdentityNumber } from '../src/seed/demo/invented.ts';
import type { Person, Product } from './product.ts';

let made = 0;

export interface MadeUser {
  readonly person: Person;
  readonly identityNumber: string;
}

/** A user made by another one, with the maker's password. */
export async function madeUser(
  product: Product,
  madeBy: string,
  user: { readonly unitId: string; readonly loginName: string; readonly name: string; readonly roles: readonly Role[] },
): Promise<MadeUser> {
  const { db, ownerDb } = product.database;
  const maker = await db
    .selectFrom('account as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['p.id', 'p.name', 'a.password_hash'])
    .where('a.login_name', '=', madeBy)
    .executeTakeFirstOrThrow();
  const memberships = await loadMemberships(db, maker.id, await readNow(db));
  const occasion = { clock: readNow, sessionId: null, address: null, requestId: 'test' };
  const actor = { kind: 'person', personId: maker.id, personName: maker.name, memberships, ...occasion } as const;
  made += 1;
  const identityNumber = inventIdentityNumber('510604', '19850101', String(made).padStart(3, '0'));
  await db.transaction().execute(async (tx) => {
    const services = { keys: product.keys, initialPassword: 'kingWAY123!' };
    const { unitId, name, loginName, roles } = user;
    const created = await createUser(tx, actor, services, { unitId, name, identityNumber, loginName });
    if (!created.ok) throw new Error(JSON.stringify(created.refusal));
    for (const role of roles) await grantRole(tx, actor, { membershipId: created.value.membershipId, role });
  });
  const own = { password_kind: 'own' as const, password_hash: maker.password_hash, password_until: null };
  await ownerDb.updateTable('account').set(own).where('login_name', '=', user.loginName).execute();
  return { person: await product.signIn(user.loginName), identityNumber };
}
