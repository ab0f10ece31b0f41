import { normalLogin } from '../accounts/index.ts';
import type { Db, Tx } from '../database/index.ts';
import type { Keys } from '../keys/index.ts';
import { accountAttemptKey, knownBrowserKey } from './attempts.ts';

/** An account by what its wrong passwords are counted under: its 登录名 whole, and each browser that knows it. */
export interface CountedAccount {
  readonly accountId: string;
  readonly login: string;
}

/** Until when signing in is held back after wrong passwords, somewhere at least; null where it is not. */
export async function heldBackUntil(db: Db, keys: Keys, account: CountedAccount, now: string): Promise<string | null> {
  const row = await db
    .selectFrom('sign_in_attempt')
    .select('not_before')
    .where('scope', '=', 'account')
    .where('key_hmac', 'in', await countersOf(db, keys, account))
    .where('not_before', '>', now)
    .orderBy('not_before', 'desc')
    .executeTakeFirst();
  return row?.not_before ?? null;
}

/** 解锁: the wrong passwords of an account are forgotten, in every browser; those counted by address stay. */
export async function forgetFailures(tx: Tx, keys: Keys, account: CountedAccount): Promise<void> {
  await tx
    .deleteFrom('sign_in_attempt')
    .where('scope', '=', 'account')
    .where('key_hmac', 'in', await countersOf(tx, keys, account))
    .execute();
}

/** What `sign-in` counts an account under: as typed, after its session ended, and in each browser that knows it. */
async function countersOf(db: Db, keys: Keys, { accountId, login }: CountedAccount): Promise<Buffer[]> {
  const browsers = await db
    .selectFrom('known_browser')
    .select('browser_hash')
    .where('account_id', '=', accountId)
    .execute();
  const known = browsers.map(({ browser_hash }) => knownBrowserKey(accountId, browser_hash));
  return [normalLogin(login), `again ${accountId}`, ...known].map((by) => accountAttemptKey(keys, by));
}
