import { ok, refused, type Result } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { hashPassword } from '../../../platform/passwords/index.ts';
import { endSessionsOf, reserveAttempt, settleAttempt } from '../../../platform/sessions/index.ts';
import { accountOf } from '../queries.ts';
import { findPasswordFaults, type NewPassword, type PasswordFault } from './find-password-faults.ts';
import { isPasswordOf } from './is-password-of.ts';
import { replacePassword } from './replace-password.ts';

export interface ChangePasswordInput extends NewPassword {
  readonly oldPassword: string;
}

export interface PasswordServices {
  readonly keys: Keys;
  readonly initialPassword: string;
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
  services: PasswordServices,
  actor: PersonActor,
  input: ChangePasswordInput,
): Promise<Result<true, ChangePasswordRefusal>> {
  const account = await accountOf(db, actor.personId);
  const attemptBy = { account: `password of ${account.id}`, address: null };
  const attempt = await reserveAttempt(db, services.keys, attemptBy);
  if (!attempt.allowed) return refused({ code: 'slow-down', retryAfterSeconds: attempt.retryAfterSeconds });
  const subject = { kind: 'account', id: account.id };
  if (!(await isPasswordOf(account, input.oldPassword, services.initialPassword))) {
    await db.transaction().execute(async (tx) => {
      const details = { code: 'wrong-old-password' };
      const now = await actor.clock(tx);
      await appendAudit(tx, actor, now, { action: 'session.changePassword', result: 'refused', subject, details });
    });
    return refused({ code: 'wrong-old-password' });
  }

  const faults = await findPasswordFaults(db, services, account, input);
  const passwordHash = faults.length > 0 ? null : await hashPassword(input.newPassword);
  return db.transaction().execute(async (tx) => {
    await settleAttempt(tx, services.keys, attemptBy);
    if (passwordHash === null) return refused({ code: 'password-rules', faults });
    const now = await actor.clock(tx);
    await replacePassword(tx, account.id, passwordHash, now);
    await endSessionsOf(tx, account.id, 'password-changed', { now, keep: actor.sessionId });
    await appendAudit(tx, actor, now, { action: 'session.changePassword', result: 'done', subject });
    return ok(true);
  });
}
