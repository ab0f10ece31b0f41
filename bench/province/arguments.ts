import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface ProvinceArguments {
  readonly units: number;
  readonly people: number;
  readonly dataFolder: string;
}

/** `--units N --people M --data DIR`; DIR must be one of its own, never that of a site. */
export function readArguments(args: readonly string[]): ProvinceArguments {
  const { values } = parseArgs({
    args: [...args],
    options: { units: { type: 'string' }, people: { type: 'string' }, data: { type: 'string' } },
  });
  if (values.data === undefined) throw new Error('--data DIR is missing: an empty folder for the province.');
  return {
    units: wholeNumber('--units', values.units ?? '10000', 1_000),
    people: wholeNumber('--people', values.people ?? '20000', 0),
    dataFolder: resolve(values.data),
  };
}

function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= 5_000_000) return number;
  throw new Error(`${name} must be a whole number from ${String(least)} to 5000000.`);
}
