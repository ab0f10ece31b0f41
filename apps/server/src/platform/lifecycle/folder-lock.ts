import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from './process-identity.ts';
import { StartRefusal } from './start-refusal.ts';

/** Who uses a data folder: a process, known by its number and its start, and what it does there. */
export interface FolderHolder {
  pid: number;
  identity: string;
  /** `the server`, or the command's name. */
  purpose: string;
}

export interface FolderLock {
  release: () => void;
}

/** The living process that holds the data folder, if any. */
export function folderHolder(dataFolder: string): FolderHolder | undefined {
  const content = readLock(lockPath(dataFolder));
  const holder = content === undefined ? undefined : parseHolder(content);
  return holder !== undefined && processIdentity(holder.pid) === holder.identity ? holder : undefined;
}

/**
 * Takes a data folder for this process. A lock whose process is gone (kill -9, power cut, another process with its
 * number) is taken over silently.
 * Refuses (StartRefusal) while another process has it, naming that process.
 */
export function lockFolder(dataFolder: string, purpose: string): FolderLock {
  const path = lockPath(dataFolder);
  const mine: FolderHolder = { pid: process.pid, identity: processIdentity(process.pid) ?? '', purpose };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(mine)}\n`, { mode: 0o600 });
  try {
    while (!linked(draft, path)) {
      refuseIfHeld(dataFolder);
      removeStale(path);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release: () => {
      rmSync(path, { force: true });
    },
  };
}

function refuseIfHeld(dataFolder: string): void {
  const holder = folderHolder(dataFolder);
  if (holder !== undefined) {
    throw new StartRefusal(
      `The data folder ${dataFolder} is in use by process ${holder.pid} (${holder.purpose}): ` +
        `stop that one first (kill ${holder.pid}), or choose another folder with DATA_DIR.`,
    );
  }
}

/** Of several processes that see the same stale lock, one moves it away; the others find nothing, or the winner's lock. */
function removeStale(path: string): void {
  const seen = readLock(path);
  const aside = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readLock(aside) !== seen) {
    linked(aside, path);
  }
  rmSync(aside, { force: true });
}

/** Hard-links are made whole or not at all, and never over what is there. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      return false;
    }
    throw error;
  }
}

function lockPath(dataFolder: string): string {
  return join(dataFolder, 'process.lock');
}

function readLock(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function parseHolder(content: string): FolderHolder | undefined {
  try {
    const value: unknown = JSON.parse(content);
    const isHolder =
      typeof value === 'object' && value !== null && 'pid' in value && 'identity' in value && 'purpose' in value;
    return isHolder ? (value as FolderHolder) : undefined;
  } catch {
    return undefined;
  }
}
