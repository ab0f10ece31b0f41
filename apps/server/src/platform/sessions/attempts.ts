import type { Keys } from '../keys/index.ts';
import { sql } from 'kysely';
import { readNow, type Db, type SignInAttemptTable, type Tx } from '../database/index.ts';
import { delaySeconds, FORGOTTEN_AFTER_MINUTES } from './attempt-delay.ts';

/**
 * What failures are counted by: the 登录名 as typed, known or not, and the address that it came from. Without an address
 * (a browser where the account's person has signed in before) only the account's count slows, whoever else is behind the
 * same router.
 */
export interface AttemptKeys {
  account: string;
  address: string | null;
}

export type Attempt = { allowed: true } | { allowed: false; retryAfterSeconds: number };

/**
 * Counts an attempt as failed before its password is looked at, in a transaction of its own, so that many at once gain
 * nothing; `settleAttempt` takes it back when it succeeds. Not allowed, and not counted, while the delay runs.
 */
export async function reserveAttempt(db: Db, keys: Keys, by: AttemptKeys): Promise<Attempt> {
  return db.transaction().execute(async (tx) => {
    const now = await readNow(tx);
    const account = await lockCounter(tx, 'account', keyOf(keys, 'account', by.account), now);
    const address =
      by.address === null ? null : await lockCounter(tx, 'address', keyOf(keys, 'address', by.address), now);
    const wait = Math.max(account.waitSeconds, address?.waitSeconds ?? 0);
    if (wait > 0) return { allowed: false, retryAfterSeconds: wait };
    await countFailure(tx, account);
    if (address) await countFailure(tx, address);
    return { allowed: true };
  });
}

/** After a right password: the account starts anew; the address only gets this attempt back, or guessing would be free. */
export async function settleAttempt(tx: Tx, keys: Keys, by: AttemptKeys): Promise<void> {
  await tx
    .deleteFrom('sign_in_attempt')
    .where('scope', '=', 'account')
    .where('key_hmac', '=', keyOf(keys, 'account', by.account))
    .execute();
  if (by.address !== null) {
    await tx
      .updateTable('sign_in_attempt')
      .set({ failures: sql<number>`greatest(failures - 1, 0)`, not_before: sql<string>`last_at` })
      .where('scope', '=', 'address')
      .where('key_hmac', '=', keyOf(keys, 'address', by.address))
      .execute();
  }
  await forgetOld(tx);
}

/** Leaves alone what somebody else is counting right now, or two could wait for each other. */
async function forgetOld(tx: Tx): Promise<void> {
  await sql`
    with old as (
      select scope, key_hmac from sign_in_attempt
      where last_at < clock_timestamp() - interval '1 day'
      limit 100 for update skip locked
    )
    delete from sign_in_attempt using old
    where sign_in_attempt.scope = old.scope and sign_in_attempt.key_hmac = old.key_hmac`.execute(tx);
}

/** By which the failures of a 登录名 (as `normalLogin` has it) are counted. */
export function accountAttemptKey(keys: Keys, login: string): Buffer {
  return keys.digest('sign-in-attempt-account', login);
}

/** The same, of an account in one browser that knows it. */
export function knownBrowserKey(accountId: string, browserHash: Buffer): string {
  return `${accountId} in ${browserHash.toString('hex')}`;
}

function keyOf(keys: Keys, scope: SignInAttemptTable['scope'], by: string): Buffer {
  return keys.digest(`sign-in-attempt-${scope}`, by);
}

interface Counter {
  scope: SignInAttemptTable['scope'];
  key: Buffer;
  failures: number;
  waitSeconds: number;
}

async function lockCounter(tx: Tx, scope: Counter['scope'], key: Buffer, now: string): Promise<Counter> {
  await tx
    .insertInto('sign_in_attempt')
    .values({ scope, key_hmac: key, failures: 0, last_at: now, not_before: now })
    .onConflict((conflict) => conflict.columns(['scope', 'key_hmac']).doNothing())
    .execute();
  const row = await tx
    .selectFrom('sign_in_attempt')
    .select('failures')
    .select(sql<number>`ceil(extract(epoch from not_before - clock_timestamp()))::integer`.as('wait'))
    .select(
      sql<boolean>`last_at < clock_timestamp() - make_interval(mins => ${FORGOTTEN_AFTER_MINUTES})`.as('forgotten'),
    )
    .where('scope', '=', scope)
    .where('key_hmac', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { scope, key, failures: row.forgotten ? 0 : row.failures, waitSeconds: Math.max(row.wait, 0) };
}

async function countFailure(tx: Tx, { scope, key, failures }: Counter): Promise<void> {
  const delay = delaySeconds(scope, failures + 1);
  await tx
    .updateTable('sign_in_attempt')
    .set({
      failures: failures + 1,
      last_at: sql<string>`clock_timestamp()`,
      not_before: sql<string>`clock_timestamp() + make_interval(secs => ${delay})`,
    })
    .where('scope', '=', scope)
    .where('key_hmac', '=', key)
    .execute();
}
