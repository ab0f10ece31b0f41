import { sql } from 'kysely';
import type { Db, PasswordKind } from '../../platform/database/index.ts';
import type { Login } from '../../platform/accounts/index.ts';

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

export async function findAccountOfPerson(db: Db, personId: string): Promise<LoginAccount | undefined> {
  return accounts(db).where('a.person_id', '=', personId).executeTakeFirst();
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
