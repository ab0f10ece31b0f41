import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running PostgreSQL says of itself in its data folder. */
export interface PostmasterFile {
  pid: number;
  socketFolder: string;
  port: number;
  /** `starting`, `ready`, `stopping`, `standby`; empty for a moment at the beginning. */
  status: string;
}

/**
 * Reads postmaster.pid: line 1 the pid, 4 the port, 5 the socket's folder, 8 the status. A file that says `ready` can be
 * left over from a process that was killed: whoever reads it must also ask whether that pid is PostgreSQL in this folder.
 */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  let content: string;
  try {
    content = readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
  } catch {
    return undefined;
  }
  const lines = content.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) {
    return undefined;
  }
  return { pid, port: Number(lines[3]), socketFolder: lines[4] ?? '', status: lines[7] ?? '' };
}
