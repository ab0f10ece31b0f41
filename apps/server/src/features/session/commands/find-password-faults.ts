import { normalisePassword, passwordLimits, passwordRules, rememberedPasswords } from '@zhicheng/domain';
import type { Db } from '../../../platform/database/index.ts';
import { findWholePerson } from '../../../platform/directory/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { verifyPassword } from '../../../platform/passwords/index.ts';
import { lastPasswordHashes, type LoginAccount } from '../queries.ts';

export interface NewPassword {
  readonly newPassword: string;
  /** 确认新密码 */
  readonly confirmation: string;
}

export interface PasswordFault {
  readonly field: 'oldPassword' | keyof NewPassword;
  readonly message: string;
}

/** What a new password of this account lacks: first the five conditions (§2.1.3), then the limits beyond them. */
export async function findPasswordFaults(
  db: Db,
  { keys, initialPassword }: { readonly keys: Keys; readonly initialPassword: string },
  account: LoginAccount,
  { newPassword, confirmation }: NewPassword,
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
