import { sql } from 'kysely';
import { GIVEN_PASSWORD_DAYS, type GivenPassword, type Login } from '../../../platform/accounts/index.ts';
import type { Actor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { sealIdentity, sealPhone } from '../../../platform/directory/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
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
): Promise<UserIds | 'identity-taken' | 'login-taken'> {
  const ids = { personId: newId(), accountId: newId(), membershipId: newId() };
  const person = await tx
    .insertInto('person')
    .values({
      id: ids.personId,
      name: user.name,
      ...sealIdentity(keys, ids.personId, user.identityNumber),
      ...sealPhone(keys, ids.personId, user.phone),
      mail: user.mail,
      ...searchKeys(user.name, 'person'),
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('identity_hmac').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!person) return 'identity-taken';

  const account = await tx
    .insertInto('account')
    .values({
      id: ids.accountId,
      person_id: ids.personId,
      login_name: user.login.name,
      login_hmac: user.login.hmac,
      password_kind: user.password.password_kind,
      password_hash: user.password.password_hash,
      password_until: sql<string>`${now}::timestamptz + make_interval(days => ${GIVEN_PASSWORD_DAYS})`,
      created_at: now,
      last_signed_in_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!account) return 'login-taken';

  const { membershipId: id, personId } = ids;
  await tx
    .insertInto('membership')
    .values({ id, person_id: personId, unit_id: user.unitId, valid_from: now, valid_to: null })
    .execute();
  const payload = { name: user.name, unitId: user.unitId, membershipId: id };
  await recordMasterEvent(tx, actor, now, { entity: 'person', entityId: personId, type: 'created', payload });
  await appendAudit(tx, actor, now, {
    action: 'users.create',
    result: 'done',
    unitId: user.unitId,
    subject: { kind: 'person', id: personId },
    details: { membershipId: id },
  });
  return ids;
}
