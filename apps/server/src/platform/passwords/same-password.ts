import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares a typed password with the default one, which is a setting and not a secret, without leaking where they differ. */
export function samePassword(typed: string, expected: string): boolean {
  return timingSafeEqual(digest(typed), digest(expected));
}

function digest(password: string): Buffer {
  return createHash('sha256').update(password.normalize('NFKC'), 'utf8').digest();
}
