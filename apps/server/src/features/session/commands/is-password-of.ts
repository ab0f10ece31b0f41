import { samePassword, verifyPassword } from '../../../platform/passwords/index.ts';
import type { LoginAccount } from '../queries.ts';

/** Whether somebody who is signed in typed the account's password. */
export async function isPasswordOf(account: LoginAccount, typed: string, initialPassword: string): Promise<boolean> {
  return account.passwordHash === null
    ? initialPassword !== 'each' && samePassword(typed, initialPassword)
    : verifyPassword(typed, account.passwordHash);
}
