import type { Keys } from '../keys/index.ts';

/** How an account is looked up: by its typed 登录名, or by the digest of the identity number that serves as one. */
export type Login = { readonly name: string; readonly hmac: null } | { readonly name: null; readonly hmac: Buffer };

const IDENTITY_NUMBER = /^\d{17}[\dX]$/;

/** A 登录名 as it is compared: NFKC (full-width digits too), no spaces around, case of no account. */
export function normalLogin(typed: string): string {
  return typed.normalize('NFKC').trim().toUpperCase();
}

/** Reads a 登录名 as a person types it. An identity number is never kept or searched in clear. */
export function loginOf(keys: Keys, typed: string): Login {
  const text = normalLogin(typed);
  return IDENTITY_NUMBER.test(text)
    ? { name: null, hmac: keys.digest('login', text) }
    : { name: text.toLowerCase(), hmac: null };
}
