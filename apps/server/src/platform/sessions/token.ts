import { createHash, randomBytes } from 'node:crypto';

/** A new session token: 32 random bytes, base64url. It stands in the cookie only. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: whoever reads the table cannot sign in with it. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}
