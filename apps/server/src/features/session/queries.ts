import { sql } from 'kysely';
import type { Db, PasswordKind } from '../../platform/database/index.ts';
import type { Login } from '../../platform/accounts/index.ts';
import { idleBefore, tokenHash } from '../../platform/sessions/index.ts';

/** An account as sign-in and 密码修改 need it. */
export interface LoginAccount {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly loginName: string | null;
  readonly passwordKind: PasswordKind;
  readonly passwordHash: string | null;
  readonly passwordUntil: string | null;
  readonly state: 'active' | 'stopped';
}

function accounts(db: Db) {
  return db
    .selectFrom('account as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select([
      'a.id',
      'a.person_id as personId',
      'p.name as personName',
      'a.login_name as loginName',
      'a.password_kind as passwordKind',
      'a.password_hash as passwordHash',
      'a.password_until as passwordUntil',
      'a.state',
    ]);
}

export async function findAccountByLogin(db: Db, login: Login): Promise<LoginAccount | undefined> {
  return login.hmac === null
    ? accounts(db).where('a.login_name', '=', login.name).executeTakeFirst()
    : accounts(db).where('a.login_hmac', '=', login.hmac).executeTakeFirst();
}

/** The account of somebody who is signed in. */
export async function accountOf(db: Db, personId: string): Promise<LoginAccount> {
  return accounts(db).where('a.person_id', '=', personId).executeTakeFirstOrThrow();
}

/** Whose session a browser had that did not end by 退出: they may go on by their password alone, for a day. */
export async function findAccountOfEndedSession(db: Db, token: string | null): Promise<LoginAccount | undefined> {
  if (token === null) return undefined;
  return accounts(db)
    .innerJoin('session as s', 's.account_id', 'a.id')
    .where('s.token_hash', '=', tokenHash(token))
    .where(sql<boolean>`s.end_reason is distinct from 'signed-out'`)
    .where(sql<boolean>`s.last_seen_at > clock_timestamp() - interval '1 day'`)
    .executeTakeFirst();
}

/** Whether the account's person has signed in in this browser before. */
export async function isKnownBrowser(db: Db, accountId: string, browserToken: string): Promise<boolean> {
  const known = await db
    .selectFrom('known_browser')
    .select('used_at')
    .where('browser_hash', '=', tokenHash(browserToken))
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return known !== undefined;
}

/** Where mail reaches the person, if they gave an address. */
export async function findMail(db: Db, personId: string): Promise<string | null> {
  const person = await db.selectFrom('person').select('mail').where('id', '=', personId).executeTakeFirst();
  return person?.mail ?? null;
}

export async function hasSecondFactor(db: Db, accountId: string): Promise<boolean> {
  return (await secondFactorSince(db, accountId)) !== null;
}

/** Since when a second factor is in force, or null. */
export async function secondFactorSince(db: Db, accountId: string): Promise<string | null> {
  const factor = await db
    .selectFrom('second_factor')
    .select('confirmed_at')
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  return factor?.confirmed_at ?? null;
}

export async function countRecoveryCodes(db: Db, accountId: string): Promise<number> {
  const { count } = await db
    .selectFrom('recovery_code')
    .select((query) => query.fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

function openSessions(db: Db, accountId: string) {
  return db.selectFrom('session').where('account_id', '=', accountId).where('ended_at', 'is', null);
}

/** Where a person is signed in, the one last used first. */
export async function readOwnSessions(db: Db, personId: string, idleMinutes: number) {
  const { id } = await accountOf(db, personId);
  return openSessions(db, id)
    .select(['id', 'created_at', 'last_seen_at', 'address', 'browser'])
    .where('last_seen_at', '>', idleBefore(idleMinutes))
    .where('second_factor', '<>', 'pending')
    .orderBy('last_seen_at', 'desc')
    .limit(100)
    .execute();
}

export async function isOwnOpenSession(db: Db, accountId: string, sessionId: string): Promise<boolean> {
  const session = await openSessions(db, accountId).select('id').where('id', '=', sessionId).executeTakeFirst();
  return session !== undefined;
}

/** The hashes of the last passwords that were the person's own, newest first. */
export async function lastPasswordHashes(db: Db, accountId: string, count: number): Promise<string[]> {
  const rows = await db
    .selectFrom('account_password')
    .select('password_hash')
    .where('account_id', '=', accountId)
    .orderBy('set_at', 'desc')
    .limit(count)
    .execute();
  return rows.map((row) => row.password_hash);
}

/** The strip of this installation (演示环境 · 数据为虚构), or null where nobody wrote one. */
export async function readStrip(db: Db): Promise<string | null> {
  const { text } = await db
    .selectFrom('environment_notice')
    .select(sql<string | null>`string_agg(text, ' ' order by position)`.as('text'))
    .executeTakeFirstOrThrow();
  return text;
}

/** The accounts that the sign-in page names, in their order. */
export async function readSignInHints(db: Db) {
  return db.selectFrom('sign_in_hint').selectAll().orderBy('position').execute();
}
