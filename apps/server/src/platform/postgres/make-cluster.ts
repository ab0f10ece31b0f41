import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartRefusal } from '../lifecycle/index.ts';
import type { PostgresBinaries } from './binaries.ts';
import type { RunAs } from './run-as.ts';

/** The role that initdb makes; it only ever makes the other two. */
export const SUPERUSER = 'postgres';

/**
 * Makes an empty cluster in a folder, once: text sorts by code point under a locale that knows Chinese letters
 * (C.UTF-8), the same on every machine. It is made beside its place and moved there when whole.
 */
export function makeCluster(cluster: string, binaries: PostgresBinaries, runAs: RunAs, durable: boolean): void {
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    return;
  }
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  if (runAs.user !== undefined) {
    chownSync(draft, runAs.user.uid, runAs.user.gid);
    // That user must get through the data folder, but need not see what else is in it.
    chmodSync(dirname(cluster), 0o711);
  }
  const [command = '', ...args] = [...runAs.prefix, binaries.initdb, ...initdbArguments(draft, durable)];
  const made = spawnSync(command, args, { encoding: 'utf8', cwd: '/', ...runAs.user });
  if (made.status !== 0) {
    throw new StartRefusal(
      `PostgreSQL could not make its folder ${cluster}: ${lastLine(made.stderr) ?? String(made.error)}`,
    );
  }
  renameSync(draft, cluster);
}

function initdbArguments(folder: string, durable: boolean): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    '--locale=C.UTF-8',
    '--encoding=UTF8',
    '--auth-local=trust',
    '--auth-host=reject',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
}

function lastLine(output: string | undefined): string | undefined {
  return output?.trim().split('\n').at(-1);
}
