import { sql } from 'kysely';
import { GIVEN_PASSWORD_DAYS, type GivenPassword, type Login } from '../../../platform/accounts/index.ts';
import type { Actor } from '../../../platform/actor/index.ts';
import { appendAudits } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { sealIdentity, sealPhone } from '../../../platform/directory/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { recordMasterEvents } from '../../../platform/master-event/index.ts';
import { searchKeys } from '../../../platform/search-keys/index.ts';

export interface NewUser {
  readonly unitId: string;
  readonly name: string;
  readonly identityNumber: string | null;
  readonly login: Login;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly password: GivenPassword;
}

export interface UserIds {
  readonly personId: string;
  readonly accountId: string;
  readonly membershipId: string;
}

/**
 * Writes a person with account and membership, no roles yet; whether it may be done was decided before. Gives which of
 * the two is taken where the identity number or the 登录名 stands already; then nothing must be committed.
 */
export async function insertUser(
  tx: Tx,
  actor: Actor,
  keys: Keys,
  now: string,
  user: NewUser,
): Promise<UserIds | Taken> {
  const inserted = await insertUsers(tx, actor, keys, now, [user]);
  if (typeof inserted === 'string') return inserted;
  const [ids] = inserted;
  if (!ids) throw new Error('one user in, none out');
  return ids;
}

export type Taken = 'identity-taken' | 'login-taken';

/** The same for several, in their order, with one statement for each table. */
export async function insertUsers(
  tx: Tx,
  actor: Actor,
  keys: Keys,
  now: string,
  users: readonly NewUser[],
): Promise<readonly UserIds[] | Taken> {
  const made = users.map((user) => ({ user, personId: newId(), accountId: newId(), membershipId: newId() }));
  const persons = await tx
    .insertInto('person')
    .values(
      made.map(({ user, personId }) => ({
        id: personId,
        name: user.name,
        ...sealIdentity(keys, personId, user.identityNumber),
        ...sealPhone(keys, personId, user.phone),
        mail: user.mail,
        ...searchKeys(user.name, 'person'),
        created_at: now,
      })),
    )
    .onConflict((conflict) => conflict.column('identity_hmac').doNothing())
    .returning('id')
    .execute();
  if (persons.length < made.length) return 'identity-taken';

  const accounts = await tx
    .insertInto('account')
    .values(
      made.map(({ user, personId, accountId }) => ({
        id: accountId,
        person_id: personId,
        login_name: user.login.name,
        login_hmac: user.login.hmac,
        password_kind: user.password.password_kind,
        password_hash: user.password.password_hash,
        password_until: sql<string>`${now}::timestamptz + make_interval(days => ${GIVEN_PASSWORD_DAYS})`,
        created_at: now,
        last_signed_in_at: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  if (accounts.length < made.length) return 'login-taken';

  const places = made.map(({ user, personId, membershipId }) => ({
    id: membershipId,
    person_id: personId,
    unit_id: user.unitId,
    valid_from: now,
    valid_to: null,
  }));
  await tx.insertInto('membership').values(places).execute();
  const events = made.map(({ user, personId, membershipId }) => ({
    entity: 'person' as const,
    entityId: personId,
    type: 'created',
    payload: { name: user.name, unitId: user.unitId, membershipId },
  }));
  await recordMasterEvents(tx, actor, now, events);
  const entries = made.map(({ user, personId, membershipId }) => ({
    action: 'users.create',
    result: 'done' as const,
    unitId: user.unitId,
    subject: { kind: 'person', id: personId },
    details: { membershipId },
  }));
  await appendAudits(tx, actor, now, entries);
  return made.map(({ personId, accountId, membershipId }) => ({ personId, accountId, membershipId }));
}
