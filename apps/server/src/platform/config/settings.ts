import { StartRefusal } from '../lifecycle/index.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting as text; one that is absent or empty is its fallback. */
export function text(env: Environment, name: string, fallback: string): string {
  const value = env[name]?.trim();
  return value === undefined || value === '' ? fallback : value;
}

/** A whole number between two bounds, both allowed. */
export function wholeNumber(
  env: Environment,
  name: string,
  { fallback, least, most }: { fallback: number; least: number; most: number },
): number {
  const value = text(env, name, String(fallback));
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most) {
    throw new StartRefusal(`${name} is "${value}", but must be a whole number from ${least} to ${most}.`);
  }
  return number;
}

/** One of a few words, the first of which is the fallback. */
export function oneOf<const Word extends string>(
  env: Environment,
  name: string,
  words: readonly [Word, ...Word[]],
): Word {
  const value = text(env, name, words[0]);
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) {
    throw new StartRefusal(`${name} is "${value}", but must be ${words.join(' or ')}.`);
  }
  return word;
}
