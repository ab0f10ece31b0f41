import { sql, type RawBuilder } from 'kysely';
import {
  databaseNow,
  type Db,
  type PasswordKind,
  type SessionEnd,
  type SessionSecondFactor,
  type Tx,
} from '../database/index.ts';
import { newId } from '../ids/index.ts';
import { newToken, tokenHash } from './token.ts';

/** The person behind a session that holds. */
export interface SignedIn {
  sessionId: string;
  accountId: string;
  personId: string;
  personName: string;
  /** Other than `own`: nothing may be done but 密码修改 and 退出. */
  passwordKind: PasswordKind;
  /** `pending`: nothing may be done but giving the code and 退出. */
  secondFactor: SessionSecondFactor;
  /** The database's time of this request. */
  now: string;
}

export interface NewSession {
  accountId: string;
  address: string;
  browser: string;
  secondFactor: SessionSecondFactor;
  now: string;
}

/** Opens a session and gives its token, which nobody can read again. */
export async function openSession(
  tx: Tx,
  { accountId, address, browser, secondFactor, now }: NewSession,
): Promise<{ id: string; token: string }> {
  const session = { id: newId(), token: newToken() };
  await tx
    .insertInto('session')
    .values({
      id: session.id,
      token_hash: tokenHash(session.token),
      account_id: accountId,
      created_at: now,
      last_seen_at: now,
      address,
      browser: browser.slice(0, 300),
      ended_at: null,
      end_reason: null,
      second_factor: secondFactor,
    })
    .execute();
  return session;
}

/** A request so soon after the last one need not write that the session was seen. */
const SEEN_AGAIN_SECONDS = 20;

/**
 * The instant before which a session must not have been seen last. What was seen in the seconds that are not written is
 * given to the person: a session never ends before its idle time after the last request.
 */
export function idleBefore(idleMinutes: number): RawBuilder<string> {
  return sql<string>`clock_timestamp() - make_interval(mins => ${idleMinutes}, secs => ${SEEN_AGAIN_SECONDS})`;
}

/** Minutes in which the code must follow the password. */
const CODE_WITHIN_MINUTES = 5;

export interface ReadSessionOptions {
  idleMinutes: number;
  /** False for what the page asks by itself (counts): only what the person does keeps the session alive. */
  touch?: boolean;
}

/** Who is signed in with this token; undefined once ended, idle for too long, or the account stopped. */
export async function readSession(db: Db, token: string, options: ReadSessionOptions): Promise<SignedIn | undefined> {
  const row = await db
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select([
      's.id',
      's.account_id',
      's.second_factor',
      'a.person_id',
      'p.name',
      'a.password_kind',
      databaseNow.as('now'),
    ])
    .select(sql<boolean>`s.last_seen_at < clock_timestamp() - make_interval(secs => ${SEEN_AGAIN_SECONDS})`.as('stale'))
    .where('s.token_hash', '=', tokenHash(token))
    .where('s.ended_at', 'is', null)
    .where('s.last_seen_at', '>', idleBefore(options.idleMinutes))
    .where('a.state', '=', 'active')
    .where(
      sql<boolean>`(s.second_factor <> 'pending' or s.created_at > clock_timestamp() - make_interval(mins => ${CODE_WITHIN_MINUTES}))`,
    )
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.stale && options.touch !== false) {
    await db.updateTable('session').set({ last_seen_at: row.now }).where('id', '=', row.id).execute();
  }
  return {
    sessionId: row.id,
    accountId: row.account_id,
    personId: row.person_id,
    personName: row.name,
    passwordKind: row.password_kind,
    secondFactor: row.second_factor,
    now: row.now,
  };
}

export async function endSession(tx: Tx, sessionId: string, reason: SessionEnd, now: string): Promise<void> {
  await tx
    .updateTable('session')
    .set({ ended_at: now, end_reason: reason })
    .where('id', '=', sessionId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Ends the session that a browser still had when somebody signs in there anew. */
export async function endSessionOfToken(
  tx: Tx,
  token: string,
  { now, idleMinutes }: { now: string; idleMinutes: number },
): Promise<void> {
  const wasIdle = sql`last_seen_at <= ${idleBefore(idleMinutes)}`;
  await tx
    .updateTable('session')
    .set({ ended_at: now, end_reason: sql<SessionEnd>`case when ${wasIdle} then 'idle' else 'replaced' end` })
    .where('token_hash', '=', tokenHash(token))
    .where('ended_at', 'is', null)
    .execute();
}

/** Ends an account's sessions when its password, roles or state change; `keep` is the one that changed it. */
export async function endSessionsOf(
  tx: Tx,
  accountId: string,
  reason: SessionEnd,
  { now, keep }: { now: string; keep?: string | null },
): Promise<void> {
  let ending = tx
    .updateTable('session')
    .set({ ended_at: now, end_reason: reason })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null);
  if (keep) ending = ending.where('id', '<>', keep);
  await ending.execute();
}
