import { hashPassword, oneTimePassword } from '../passwords/index.ts';

/** A password that somebody else gave, to be changed at the first sign-in. */
export interface GivenPassword {
  readonly password_kind: 'initial' | 'one-time';
  readonly password_hash: string | null;
  /** Shown once to whoever made the account; null where it is the default one. */
  readonly shown: string | null;
}

/** Days for which a given password is good; then a clerk renews it. */
export const GIVEN_PASSWORD_DAYS = 30;

/** The password of a new account: the setting's default one, of which no hash is kept, or (`each`) one of its own. */
export async function givenPassword(initialPassword: string): Promise<GivenPassword> {
  if (initialPassword !== 'each') return { password_kind: 'initial', password_hash: null, shown: null };
  return freshOneTimePassword();
}

export async function freshOneTimePassword(): Promise<GivenPassword & { readonly shown: string }> {
  const shown = oneTimePassword();
  return { password_kind: 'one-time', password_hash: await hashPassword(shown), shown };
}
