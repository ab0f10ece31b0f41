import { randomInt } from 'node:crypto';

/** Without what is easily misread (0 O 1 l I); each group gives one character at least. */
const groups = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789', '!@#%*+=?'] as const;
const LENGTH = 14;

/**
 * A random password that meets the five rules (§2.1.3), to be shown once and changed at the next sign-in. A letter stands
 * first: what begins with = + or @ a workbook must not show as it is.
 */
export function oneTimePassword(): string {
  const all = groups.join('');
  const characters: string[] = groups.map(pick);
  while (characters.length < LENGTH) characters.push(pick(all));
  for (let last = characters.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [characters[last], characters[other]] = [characters[other] ?? '', characters[last] ?? ''];
  }
  const first = characters.findIndex((character) => /[A-Za-z]/.test(character));
  [characters[0], characters[first]] = [characters[first] ?? '', characters[0] ?? ''];
  return characters.join('');
}

function pick(from: string): string {
  return from.charAt(randomInt(from.length));
}
