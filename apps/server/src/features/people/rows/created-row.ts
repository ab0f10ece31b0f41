import type { CreatedUser } from '@zhicheng/contract';
import { refused } from '@zhicheng/domain';
import type { Tx } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { CreateUserRefusal, NewAccount } from '../commands/create-user.ts';
import { badField } from './bad-content.ts';
import { shownLogin } from './user-row.ts';

/** What 下一步 answers: how the new user signs in. */
export async function presentCreated(tx: Tx, keys: Keys, made: NewAccount): Promise<CreatedUser> {
  const account = await tx
    .selectFrom('account as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['a.login_name', 'a.password_until', 'a.person_id'])
    .select(['p.identity_ciphertext', 'p.identity_alg', 'p.identity_key_id'])
    .where('a.id', '=', made.accountId)
    .executeTakeFirstOrThrow();
  return {
    membershipId: made.membershipId,
    personId: made.personId,
    login: shownLogin(keys, account),
    shownPassword: made.shownPassword,
    passwordUntil: account.password_until ?? '',
  };
}

export function refuseCreation(refusal: CreateUserRefusal): Answer<never> {
  switch (refusal.code) {
    case 'bad-field':
      return refused(badField(refusal.field, refusal.message));
    case 'identity-number-taken':
      return refused({ code: refusal.code, facts: { unitNames: refusal.unitNames.join('、') } });
    default:
      return refused({ code: refusal.code });
  }
}
