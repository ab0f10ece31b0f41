import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import type { RunAs } from './run-as.ts';

/**
 * A socket's whole path may have 107 bytes, and a data folder is often deeper than that: sockets live here, each in a
 * folder that only its owner can enter. That is why connections need no password.
 */
const PREFIX = '/tmp/zhicheng-';

export function makeSocketFolder({ user }: RunAs): string {
  const folder = mkdtempSync(PREFIX);
  if (user !== undefined) {
    chownSync(folder, user.uid, user.gid);
  }
  return folder;
}

/** Removes a socket folder that we made; any other path is left alone. */
export function removeSocketFolder(path: string | undefined): void {
  if (path?.startsWith(PREFIX) === true && !path.slice(PREFIX.length).includes('/')) {
    rmSync(path, { recursive: true, force: true });
  }
}
