import { parseArgs } from 'node:util';

export interface CityArguments {
  /** Units below 省人社厅, the city's own 人社局 among them. */
  readonly units: number;
  /** People in all: a clerk for each unit, the others applicants. */
  readonly people: number;
}

/** `--units N --people M` */
export function readArguments(args: readonly string[]): CityArguments {
  const { values } = parseArgs({
    args: [...args],
    options: { units: { type: 'string' }, people: { type: 'string' } },
  });
  const units = wholeNumber('--units', values.units ?? '60', 16, 5_000);
  return { units, people: wholeNumber('--people', values.people ?? '400', units + STAFF_OF_BUREAU, 50_000) };
}

/** The applicants of the city's 人社局 itself: enough that their file is under way for a while. */
export const STAFF_OF_BUREAU = 45;

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new Error(`${name} must be a whole number from ${String(least)} to ${String(most)}.`);
}
