import { readFileSync } from 'node:fs';

/**
 * Tells one process from another that later got the same number: the boot it lives in and the tick it started at.
 * Undefined when no such process lives (a zombie does not count as living).
 */
export function processIdentity(pid: number): string | undefined {
  const status = readProcFile(`/proc/${pid}/stat`);
  if (status === undefined) {
    return undefined;
  }
  // The second field is the command in parentheses, which may itself hold spaces and parentheses.
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  const startTick = fields[19];
  if (state === 'Z' || startTick === undefined) {
    return undefined;
  }
  const boot = readProcFile('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  return `${boot}/${startTick}`;
}

function readProcFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
