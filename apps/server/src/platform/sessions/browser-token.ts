import { timingSafeEqual } from 'node:crypto';
import type { Keys } from '../keys/index.ts';
import { newToken } from './token.ts';

/** What tells a browser from others, signed, so that nobody chooses it. */
export function newBrowserToken(keys: Keys): string {
  const token = newToken();
  return `${token}.${signatureOf(keys, token)}`;
}

/** Whether this server gave the token. */
export function isBrowserToken(keys: Keys, given: string): boolean {
  const [token = '', signature = '', ...rest] = given.split('.');
  const [expected, found] = [signatureOf(keys, token), signature].map((text) => Buffer.from(text));
  return (
    rest.length === 0 && expected?.length === found?.length && timingSafeEqual(expected as Buffer, found as Buffer)
  );
}

function signatureOf(keys: Keys, token: string): string {
  return keys.digest('browser-token', token).toString('base64url');
}
