import { mkdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';

/** Measured on a million of each (3.7 GB): rows with their indexes and the log written on the way. */
const BYTES_PER_UNIT = 2_000;
const BYTES_PER_PERSON = 2_300;
const BYTES_OF_AN_EMPTY_ONE = 200_000_000;

/** Refuses where the province would fill the disk: a third of what is free must remain. */
export async function requireFreeDisk(folder: string, units: number, people: number): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const needed = BYTES_OF_AN_EMPTY_ONE + units * BYTES_PER_UNIT + people * BYTES_PER_PERSON;
  if (needed * 1.5 <= free) return;
  throw new Error(`${gigabytes(needed)} are needed and ${gigabytes(free)} are free: choose another --data, or fewer.`);
}

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;
