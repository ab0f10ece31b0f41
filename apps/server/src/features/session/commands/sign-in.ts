import { needsSecondFactor, ok, refused, type Result, type SecondFactorSetting } from '@zhicheng/domain';
import { loginOf, normalLogin } from '../../../platform/accounts/index.ts';
import { loadMemberships, systemActor, type Actor, type Occasion } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import {
  readNow,
  type Db,
  type PasswordKind,
  type SessionSecondFactor,
  type Tx,
} from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { samePassword, spendVerification, verifyPassword } from '../../../platform/passwords/index.ts';
import {
  endSessionOfToken,
  knownBrowserKey,
  openSession,
  reserveAttempt,
  settleAttempt,
  tokenHash,
  type AttemptKeys,
} from '../../../platform/sessions/index.ts';
import {
  findAccountByLogin,
  findAccountOfEndedSession,
  hasSecondFactor,
  isKnownBrowser,
  type LoginAccount,
} from '../queries.ts';
import { noteBrowser } from './known-browser.ts';
import { solvePuzzle, type Solution } from './puzzles.ts';

export interface SignInServices {
  readonly keys: Keys;
  /** The default password of accounts that never had another, or `each`. */
  readonly initialPassword: string;
  /** Whether 拖动滑块完成验证 is asked. */
  readonly slider: boolean;
  readonly secondFactor: SecondFactorSetting;
  readonly idleMinutes: number;
}

export interface SignInInput {
  /** Null: whoever's session ended in this browser. */
  readonly loginName: string | null;
  readonly password: string;
  readonly solution: Solution | null;
  /** The session that this browser had, open or ended. */
  readonly token: string | null;
  /** What tells this browser from others. */
  readonly browserToken: string | null;
  readonly address: string;
  readonly browser: string;
  readonly requestId: string | null;
}

export type SignInRefusal =
  /** Never tells whether the 登录名 exists. */
  | { readonly code: 'wrong-login' }
  | { readonly code: 'slow-down'; readonly retryAfterSeconds: number }
  /** Nothing in this browser tells who it could be. */
  | { readonly code: 'login-name-needed' }
  | { readonly code: 'slider-missed' }
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
  readonly secondFactor: SessionSecondFactor;
}

/**
 * 登录 (§2.1.2). Not one transaction: a failure stays on record though nothing else happened, and no row is locked while
 * a password is hashed. An unknown 登录名 costs the same time and the same delay as a known one.
 */
export async function signIn(
  db: Db,
  services: SignInServices,
  input: SignInInput,
): Promise<Result<SignedInSession, SignInRefusal>> {
  const { keys, initialPassword, slider } = services;
  const account =
    input.loginName === null
      ? await findAccountOfEndedSession(db, input.token)
      : await findAccountByLogin(db, loginOf(keys, input.loginName));
  if (input.loginName === null && account === undefined) return refused({ code: 'login-name-needed' });
  if (slider && !(await solvePuzzle(db, keys, input))) return refused({ code: 'slider-missed' });

  const attemptBy = await countedAs(db, input, account);
  const attempt = await reserveAttempt(db, keys, attemptBy);
  if (!attempt.allowed) return refused({ code: 'slow-down', retryAfterSeconds: attempt.retryAfterSeconds });

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
    return openSessionOf(tx, services, input, now, account);
  });
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * By what failures are counted: the 登录名 as typed, known or not; in a browser where the account's person has signed in
 * before, apart from all others. Whoever guesses elsewhere slows down nobody but themselves and other strangers.
 */
async function countedAs(
  db: Db,
  { loginName, browserToken, address }: SignInInput,
  account?: LoginAccount,
): Promise<AttemptKeys> {
  // Asked for an unknown 登录名 too: it must take the same time.
  const isKnown = browserToken !== null && (await isKnownBrowser(db, account?.id ?? NOBODY, browserToken));
  if (account && isKnown) return { account: knownBrowserKey(account.id, tokenHash(browserToken)), address: null };
  return { account: loginName === null ? `again ${account?.id ?? ''}` : normalLogin(loginName), address };
}

async function openSessionOf(
  tx: Tx,
  { idleMinutes, secondFactor: setting }: SignInServices,
  input: SignInInput,
  now: string,
  account: LoginAccount,
): Promise<Result<SignedInSession, SignInRefusal>> {
  const { id: accountId, personId, personName, passwordKind } = account;
  const memberships = await loadMemberships(tx, personId, now);
  const roles = memberships.flatMap((membership) => membership.roles);
  const owesCode = needsSecondFactor(setting, roles) && (await hasSecondFactor(tx, accountId));
  const secondFactor: SessionSecondFactor = owesCode ? 'pending' : 'none';
  if (input.token) await endSessionOfToken(tx, input.token, { now, idleMinutes });
  const { address, browser } = input;
  const session = await openSession(tx, { accountId, address, browser, secondFactor, now });
  if (input.browserToken) await noteBrowser(tx, accountId, input.browserToken, now);
  if (!owesCode) await tx.updateTable('account').set({ last_signed_in_at: now }).where('id', '=', accountId).execute();
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
    subject: { kind: 'account', id: accountId },
    details: { browser: browser.slice(0, 300), ...(owesCode && { owes: 'code' }) },
  });
  return ok({ token: session.token, sessionId: session.id, personId, personName, passwordKind, secondFactor });
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
    details: { code: refusal.code, browser: input.browser.slice(0, 300) },
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
