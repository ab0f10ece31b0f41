import { availableParallelism } from 'node:os';
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

/** The same for several accounts. Hashes are made as many at once as there are cores, so that no sign-in waits for all of them. */
export async function givenPasswords(initialPassword: string, count: number): Promise<GivenPassword[]> {
  const made: GivenPassword[] = [];
  const makeNext = async (): Promise<void> => {
    while (made.length + underWay < count) {
      underWay += 1;
      const password = await givenPassword(initialPassword);
      underWay -= 1;
      made.push(password);
    }
  };
  let underWay = 0;
  await Promise.all(Array.from({ length: availableParallelism() }, makeNext));
  return made;
}
