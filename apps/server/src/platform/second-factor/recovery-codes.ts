import { randomInt } from 'node:crypto';

const COUNT = 8;
/** Without what is easily misread. */
const CHARACTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** New recovery codes, `abcde-fghij`, to be shown once: fifty bits each. */
export function newRecoveryCodes(): readonly string[] {
  const piece = () => Array.from({ length: 5 }, () => CHARACTERS.charAt(randomInt(CHARACTERS.length))).join('');
  return Array.from({ length: COUNT }, () => `${piece()}-${piece()}`);
}

/** How a recovery code is compared: without case, spaces and dashes. */
export function plainRecoveryCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
