import { ok, refused, type Result } from '@zhicheng/domain';
import { systemActor, type Actor, type Occasion } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import { readNow, type Db, type PasswordKind, type Tx } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { samePassword, spendVerification, verifyPassword } from '../../../platform/passwords/index.ts';
import { openSession, reserveAttempt, settleAttempt } from '../../../platform/sessions/index.ts';
import { loginOf, normalLogin } from '../../../platform/accounts/index.ts';
import { findAccountByLogin, type LoginAccount } from '../queries.ts';

export interface SignInServices {
  readonly keys: Keys;
  /** The default password of accounts that never had another, or `each`. */
  readonly initialPassword: string;
}

export interface SignInInput {
  readonly loginName: string;
  readonly password: string;
  readonly address: string;
  readonly browser: string;
  readonly requestId: string | null;
}

export type SignInRefusal =
  /** Never tells whether the 登录名 exists. */
  | { readonly code: 'wrong-login' }
  | { readonly code: 'slow-down'; readonly retryAfterSeconds: number }
  /** These two are told only to who knows the password. */
  | { readonly code: 'password-expired' }
  | { readonly code: 'account-stopped' };

/** `token` goes into the cookie and is kept nowhere else. */
export interface SignedInSession {
  readonly token: string;
  readonly sessionId: string;
  readonly personId: string;
  readonly personName: string;
  readonly passwordKind: PasswordKind;
}

/**
 * 登录 (§2.1.2). Not one transaction: a failure stays on record though nothing else happened, and no row is locked while
 * a password is hashed. An unknown 登录名 costs the same time and the same delay as a known one.
 */
export async function signIn(
  db: Db,
  { keys, initialPassword }: SignInServices,
  input: SignInInput,
): Promise<Result<SignedInSession, SignInRefusal>> {
  const attemptBy = { account: normalLogin(input.loginName), address: input.address };
  const attempt = await reserveAttempt(db, keys, attemptBy);
  if (!attempt.allowed) return refused({ code: 'slow-down', retryAfterSeconds: attempt.retryAfterSeconds });

  const account = await findAccountByLogin(db, loginOf(keys, input.loginName));
  const passwordIsRight = await checkPassword(account, input.password, initialPassword);

  return db.transaction().execute(async (tx) => {
    const now = await readNow(tx);
    if (account === undefined || !passwordIsRight)
      return refuseSignIn(tx, input, now, account, { code: 'wrong-login' });
    await settleAttempt(tx, keys, attemptBy);
    if (account.state === 'stopped') return refuseSignIn(tx, input, now, account, { code: 'account-stopped' });
    if (account.passwordUntil !== null && account.passwordUntil <= now) {
      return refuseSignIn(tx, input, now, account, { code: 'password-expired' });
    }
    return openSessionOf(tx, input, now, account);
  });
}

async function openSessionOf(
  tx: Tx,
  input: SignInInput,
  now: string,
  account: LoginAccount,
): Promise<Result<SignedInSession, SignInRefusal>> {
  const session = await openSession(tx, { accountId: account.id, address: input.address, browser: input.browser, now });
  await tx.updateTable('account').set({ last_signed_in_at: now }).where('id', '=', account.id).execute();
  const { personId, personName } = account;
  const actor: Actor = {
    ...occasionOf(input),
    kind: 'person',
    personId,
    personName,
    memberships: [],
    sessionId: session.id,
  };
  await appendAudit(tx, actor, now, {
    action: 'session.signIn',
    result: 'done',
    subject: { kind: 'account', id: account.id },
    details: { browser: input.browser.slice(0, 300) },
  });
  return ok({ token: session.token, sessionId: session.id, personId, personName, passwordKind: account.passwordKind });
}

/** Whoever fails is nobody yet: the entry's actor is the sign-in itself, its subject the account that was tried. */
async function refuseSignIn(
  tx: Tx,
  input: SignInInput,
  now: string,
  account: LoginAccount | undefined,
  refusal: SignInRefusal,
): Promise<Result<never, SignInRefusal>> {
  await appendAudit(tx, { ...systemActor('sign-in', readNow), ...occasionOf(input) }, now, {
    action: 'session.signIn',
    result: 'refused',
    ...(account && { subject: { kind: 'account', id: account.id } }),
    details: { code: refusal.code },
  });
  return refused(refusal);
}

function occasionOf({ address, requestId }: SignInInput): Occasion {
  return { clock: readNow, sessionId: null, address, requestId };
}

/** Hashes once whichever way it goes. */
async function checkPassword(
  account: LoginAccount | undefined,
  password: string,
  initialPassword: string,
): Promise<boolean> {
  if (account?.passwordHash) return verifyPassword(password, account.passwordHash);
  await spendVerification(password);
  return account !== undefined && initialPassword !== 'each' && samePassword(password, initialPassword);
}
