import { normalLogin } from '../accounts/index.ts';
import type { Db, Tx } from '../database/index.ts';
import type { Keys } from '../keys/index.ts';
import { accountAttemptKey } from './attempts.ts';

/** Until when signing in with this 登录名 is held back after wrong passwords; null where it is not. */
export async function heldBackUntil(db: Db, keys: Keys, login: string, now: string): Promise<string | null> {
  const row = await db
    .selectFrom('sign_in_attempt')
    .select('not_before')
    .where('scope', '=', 'account')
    .where('key_hmac', '=', accountAttemptKey(keys, normalLogin(login)))
    .where('not_before', '>', now)
    .executeTakeFirst();
  return row?.not_before ?? null;
}

/** 解锁: the wrong passwords of a 登录名 are forgotten; those counted by address stay. */
export async function forgetFailures(tx: Tx, keys: Keys, login: string): Promise<void> {
  await tx
    .deleteFrom('sign_in_attempt')
    .where('scope', '=', 'account')
    .where('key_hmac', '=', accountAttemptKey(keys, normalLogin(login)))
    .execute();
}
