import { randomInt } from 'node:crypto';
import { ok, refused, type Result } from '@zhicheng/domain';
import { sql } from 'kysely';
import { loginOf, normalLogin } from '../../../platform/accounts/index.ts';
import { systemActor, type Actor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import { readNow, type Db, type Tx } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import type { Letter } from '../../../platform/mail/index.ts';
import { hashPassword } from '../../../platform/passwords/index.ts';
import { endSessionsOf, reserveAttempt, settleAttempt } from '../../../platform/sessions/index.ts';
import { findAccountByLogin, findMail, type LoginAccount } from '../queries.ts';
import { findPasswordFaults, type NewPassword, type PasswordFault } from './find-password-faults.ts';
import { replacePassword } from './replace-password.ts';

/** From where somebody asks who is not signed in. */
export interface AskedFrom {
  readonly address: string;
  readonly requestId: string | null;
}

const DIGITS = 8;
const GOOD_FOR_MINUTES = 10;
const TRIES = 5;
const CODES_AN_HOUR = 5;

/**
 * 忘记密码: makes a code for the account and gives the letter with it; null where there is no such account, it is stopped,
 * has no address, or asked too often. The answer to the person does not depend on it.
 */
export async function makePasswordCode(
  db: Db,
  keys: Keys,
  { loginName, ...from }: AskedFrom & { readonly loginName: string },
): Promise<{ readonly letter: Letter; readonly accountId: string } | null> {
  const attemptBy = { account: `code for ${normalLogin(loginName)}`, address: from.address };
  const attempt = await reserveAttempt(db, keys, attemptBy);
  if (!attempt.allowed) return null;
  const account = await findAccountByLogin(db, loginOf(keys, loginName));
  const to = account?.state === 'active' ? await findMail(db, account.personId) : null;
  const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
  return db.transaction().execute(async (tx) => {
    const now = await readNow(tx);
    const kept = account && to ? await keepCode(tx, account.id, digestOf(keys, account.id, code), now) : false;
    const cause = kept ? null : account ? (to ? 'too-often' : 'no-mail') : 'unknown-login';
    await appendAudit(tx, askerOf(from), now, {
      action: 'session.requestPasswordCode',
      result: kept ? 'done' : 'refused',
      ...(account && { subject: { kind: 'account', id: account.id } }),
      ...(cause && { details: { code: cause } }),
    });
    return account && kept && to ? { letter: letterTo(to, code), accountId: account.id } : null;
  });
}

/** The mail server did not take the letter: the person waits in vain, and whoever looks after the log sees why. */
export async function noteUndelivered(db: Db, from: AskedFrom, accountId: string): Promise<void> {
  await db
    .transaction()
    .execute(async (tx) => {
      await appendAudit(tx, askerOf(from), await readNow(tx), {
        action: 'session.requestPasswordCode',
        result: 'refused',
        subject: { kind: 'account', id: accountId },
        details: { code: 'mail-failed' },
      });
    })
    // The server may be stopping.
    .catch(() => undefined);
}

function letterTo(to: string, code: string): Letter {
  return {
    to,
    subject: '重置登录密码的验证码',
    text: [
      `您正在重置“四川省专家人才管理服务”的登录密码，验证码：${code}`,
      `${GOOD_FOR_MINUTES} 分钟内有效，只能使用一次。工作人员不会向您索要验证码。`,
      '如果不是您本人操作，请忽略这封邮件，您的密码没有改变。',
    ].join('\n\n'),
  };
}

/** Puts a new code in place of the one before; false where so many were sent within the hour. */
async function keepCode(tx: Tx, accountId: string, codeHmac: Buffer, now: string): Promise<boolean> {
  const sameHour = sql`password_code.counted_from > ${now}::timestamptz - interval '1 hour'`;
  const kept = await tx
    .insertInto('password_code')
    .values({ account_id: accountId, code_hmac: codeHmac, made_at: now, tries: 0, sent: 1, counted_from: now })
    .onConflict((conflict) =>
      conflict
        .column('account_id')
        .doUpdateSet({
          code_hmac: codeHmac,
          made_at: now,
          tries: 0,
          sent: sql<number>`case when ${sameHour} then password_code.sent + 1 else 1 end`,
          counted_from: sql<string>`case when ${sameHour} then password_code.counted_from else ${now} end`,
        })
        .where(sql<boolean>`not (${sameHour} and password_code.sent >= ${CODES_AN_HOUR})`),
    )
    .returning('account_id')
    .executeTakeFirst();
  return kept !== undefined;
}

export interface ResetPasswordInput extends NewPassword {
  readonly loginName: string;
  readonly code: string;
}

export type ResetPasswordRefusal =
  /** Also for a 登录名 that nobody has. */
  | { readonly code: 'wrong-code' }
  | { readonly code: 'slow-down'; readonly retryAfterSeconds: number }
  | { readonly code: 'password-rules'; readonly faults: readonly PasswordFault[] };

/** 忘记密码: the code from the mail and a new password; ends every session. A code is good for one change, and few tries. */
export async function resetPassword(
  db: Db,
  services: { readonly keys: Keys; readonly initialPassword: string },
  input: ResetPasswordInput & AskedFrom,
): Promise<Result<true, ResetPasswordRefusal>> {
  const { keys } = services;
  const attemptBy = { account: `code of ${normalLogin(input.loginName)}`, address: input.address };
  const attempt = await reserveAttempt(db, keys, attemptBy);
  if (!attempt.allowed) return refused({ code: 'slow-down', retryAfterSeconds: attempt.retryAfterSeconds });
  const account = await findAccountByLogin(db, loginOf(keys, input.loginName));
  const typed = input.code.normalize('NFKC').replace(/\s/g, '');
  const code = digestOf(keys, account?.id ?? '', typed);
  if (account?.state !== 'active' || !(await isCode(db, account, code))) {
    await noteWrongCode(db, input, account);
    return refused({ code: 'wrong-code' });
  }
  const faults = await findPasswordFaults(db, services, account, input);
  const passwordHash = faults.length > 0 ? null : await hashPassword(input.newPassword);
  return db.transaction().execute(async (tx) => {
    await settleAttempt(tx, keys, attemptBy);
    if (passwordHash === null) return refused({ code: 'password-rules', faults });
    const now = await readNow(tx);
    // Of two who come with the same code at once, one finds it used.
    const used = await tx
      .updateTable('password_code')
      .set({ code_hmac: null })
      .where('account_id', '=', account.id)
      .where('code_hmac', '=', code)
      .returning('account_id')
      .executeTakeFirst();
    if (!used) return refused({ code: 'wrong-code' });
    await replacePassword(tx, account.id, passwordHash, now);
    await endSessionsOf(tx, account.id, 'password-changed', { now });
    const subject = { kind: 'account', id: account.id };
    await appendAudit(tx, askerOf(input), now, { action: 'session.resetPassword', result: 'done', subject });
    return ok(true);
  });
}

/** Counts the try before it is judged, so that many at once gain nothing. */
async function isCode(db: Db, account: LoginAccount, code: Buffer): Promise<boolean> {
  const row = await db
    .updateTable('password_code')
    .set({ tries: sql<number>`tries + 1` })
    .where('account_id', '=', account.id)
    .where('tries', '<', TRIES)
    .where('code_hmac', 'is not', null)
    .where(sql<boolean>`made_at > clock_timestamp() - make_interval(mins => ${GOOD_FOR_MINUTES})`)
    .returning('code_hmac')
    .executeTakeFirst();
  return row?.code_hmac?.equals(code) === true;
}

async function noteWrongCode(db: Db, from: AskedFrom, account: LoginAccount | undefined): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await appendAudit(tx, askerOf(from), await readNow(tx), {
      action: 'session.resetPassword',
      result: 'refused',
      ...(account && { subject: { kind: 'account', id: account.id } }),
      details: { code: 'wrong-code' },
    });
  });
}

/** Whoever asks is nobody yet. */
function askerOf({ address, requestId }: AskedFrom): Actor {
  return { ...systemActor('password-code', readNow), address, requestId };
}

function digestOf(keys: Keys, accountId: string, code: string): Buffer {
  return keys.digest('password-code', `${accountId} ${code}`);
}
