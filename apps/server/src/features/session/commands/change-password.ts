import {
  normalisePassword,
  ok,
  passwordLimits,
  passwordRules,
  refused,
  rememberedPasswords,
  type Result,
} from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { findWholePerson } from '../../../platform/directory/index.ts';
import { hashPassword, samePassword, verifyPassword } from '../../../platform/passwords/index.ts';
import { endSessionsOf, reserveAttempt, settleAttempt } from '../../../platform/sessions/index.ts';
import { findAccountOfPerson, lastPasswordHashes, type LoginAccount } from '../queries.ts';
import { replacePassword } from './replace-password.ts';
import type { SignInServices } from './sign-in.ts';

export interface ChangePasswordInput {
  readonly oldPassword: string;
  readonly newPassword: string;
  /** 确认新密码 */
  readonly confirmation: string;
}

export interface PasswordFault {
  readonly field: keyof ChangePasswordInput;
  readonly message: string;
}

export type ChangePasswordRefusal =
  | { readonly code: 'wrong-old-password' }
  | { readonly code: 'slow-down'; readonly retryAfterSeconds: number }
  | { readonly code: 'password-rules'; readonly faults: readonly PasswordFault[] };

/**
 * 密码修改 (§2.1.3): the five conditions, and no password that was used before or that others could guess. Ends all other
 * sessions of the account. Guessing the old one is slowed as at sign-in, which is why this is not one transaction.
 */
export async function changePassword(
  db: Db,
  services: SignInServices,
  actor: PersonActor,
  input: ChangePasswordInput,
): Promise<Result<true, ChangePasswordRefusal>> {
  const account = await findAccountOfPerson(db, actor.personId);
  if (account === undefined) throw new Error('a person acts without an account');
  const attemptBy = { account: `password of ${account.id}`, address: actor.address ?? '' };
  const attempt = await reserveAttempt(db, services.keys, attemptBy);
  if (!attempt.allowed) return refused({ code: 'slow-down', retryAfterSeconds: attempt.retryAfterSeconds });
  if (!(await isOldPassword(account, input.oldPassword, services))) return refused({ code: 'wrong-old-password' });

  const faults = await findFaults(db, services, account, input);
  const passwordHash = faults.length > 0 ? null : await hashPassword(input.newPassword);
  return db.transaction().execute(async (tx) => {
    await settleAttempt(tx, services.keys, attemptBy);
    if (passwordHash === null) return refused({ code: 'password-rules', faults });
    const now = await actor.clock(tx);
    await replacePassword(tx, account.id, passwordHash, now);
    await endSessionsOf(tx, account.id, 'password-changed', { now, keep: actor.sessionId });
    const subject = { kind: 'account', id: account.id };
    await appendAudit(tx, actor, now, { action: 'session.changePassword', result: 'done', subject });
    return ok(true);
  });
}

async function isOldPassword(
  account: LoginAccount,
  typed: string,
  { initialPassword }: SignInServices,
): Promise<boolean> {
  return account.passwordHash === null
    ? samePassword(typed, initialPassword)
    : verifyPassword(typed, account.passwordHash);
}

async function findFaults(
  db: Db,
  { keys, initialPassword }: SignInServices,
  account: LoginAccount,
  { newPassword, confirmation }: ChangePasswordInput,
): Promise<PasswordFault[]> {
  const unmet = passwordRules(newPassword).filter(({ met }) => !met);
  if (unmet.length > 0) return unmet.map(({ label }) => ({ field: 'newPassword', message: `未满足：${label}。` }));
  const person = await findWholePerson(db, keys, account.personId);
  const owner = {
    loginName: account.loginName ?? '',
    name: account.personName,
    identityNumber: person?.identityNumber ?? '',
    phone: person?.phone ?? null,
    initialPassword,
  };
  const limits = passwordLimits(newPassword, owner, await wasUsed(db, account, newPassword));
  const faults = limits.map(({ message }): PasswordFault => ({ field: 'newPassword', message }));
  const isConfirmed = normalisePassword(newPassword) === normalisePassword(confirmation);
  return isConfirmed ? faults : [...faults, { field: 'confirmation', message: '两次输入的新密码不一致。' }];
}

async function wasUsed(db: Db, account: LoginAccount, newPassword: string): Promise<boolean> {
  const hashes = await lastPasswordHashes(db, account.id, rememberedPasswords);
  const oneTime = account.passwordKind === 'one-time' && account.passwordHash ? [account.passwordHash] : [];
  for (const hash of [...oneTime, ...hashes]) {
    if (await verifyPassword(newPassword, hash)) return true;
  }
  return false;
}
