import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { readPostmasterFile, type PostmasterFile } from './postmaster-file.ts';

/** The PostgreSQL that runs on a cluster's folder now, also one whose own starter is long gone. */
export function livePostmaster(cluster: string): PostmasterFile | undefined {
  const file = readPostmasterFile(cluster);
  return file !== undefined && worksIn(file.pid, realPath(cluster)) && !isBackend(file.pid) ? file : undefined;
}

/** Every process of PostgreSQL that works in a cluster's folder: postmaster, and backends that outlive it for a moment. */
export function postgresProcesses(cluster: string): number[] {
  const folder = realPath(cluster);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && worksIn(pid, folder) && programOf(pid)?.includes('postgres') === true);
}

/** The program file that a process runs; ` (deleted)` at its end when it was replaced meanwhile. */
export function programOf(pid: number): string | undefined {
  return readLink(`/proc/${pid}/exe`);
}

/** PostgreSQL's processes all work in the cluster's folder. */
function worksIn(pid: number, folder: string): boolean {
  return readLink(`/proc/${pid}/cwd`) === folder;
}

/** Backends call themselves `postgres: what they do`; the postmaster keeps its command line. */
function isBackend(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('postgres: ');
  } catch {
    return true;
  }
}

function readLink(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
