import { mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { describeError } from './describe-error.ts';

const LIMIT_BYTES = 20_000_000;

/** Names whose values never reach the log, wherever they stand in an object. */
const SECRET = ['password', 'cookie', 'authorization', 'identityNumber', 'phone', 'login'];

/**
 * Fastify's log settings: JSON lines with the request's id, to a file or to stdout. What people typed and who they are
 * stays out: no query, no cookie, no address; a request is its method, the route's pattern and whose it was, by id.
 * @param file undefined for stdout
 */
export function logSettings(level: string, file: string | undefined) {
  return {
    level,
    ...(file === undefined ? {} : { stream: logFile(file) }),
    base: null,
    redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '…' },
    serializers: { err: describeError, error: describeError, req: () => ({}), res: () => ({}) },
  };
}

/**
 * Each line is in the file when the call returns: what was logged last is what matters after a crash.
 * One older file is kept; longer keeping is the site's (LOG=stdout to its own collector).
 */
function logFile(path: string): { write: (line: string) => void } {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LIMIT_BYTES) renameSync(path, `${path}.1`);
  const file = openSync(path, 'a', 0o600);
  return { write: (line) => void writeSync(file, line) };
}
