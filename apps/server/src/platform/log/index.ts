import { mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { describeError } from './describe-error.ts';

const LIMIT_BYTES = 20_000_000;

/** Names whose values never reach the log, wherever they stand in an object. */
const SECRET = ['password', 'cookie', 'authorization', 'identityNumber', 'phone', 'login'];

/**
 * Fastify's log settings: JSON lines with the request's id, to a file or to stdout. What people typed and who they are
 * stays out: no query, no cookie, no address; a request is its method and the route's pattern.
 * @param file undefined for stdout
 */
export function logSettings(level: string, file: string | undefined) {
  if (file !== undefined) makeRoom(file);
  return {
    level,
    ...(file === undefined ? {} : { file }),
    base: null,
    redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '…' },
    serializers: { err: describeError, error: describeError, req: () => ({}), res: () => ({}) },
  };
}

/** One older file is kept; longer keeping is the site's (LOG=stdout to its own collector). */
function makeRoom(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LIMIT_BYTES) renameSync(file, `${file}.1`);
}
