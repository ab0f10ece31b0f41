import { existsSync, readFileSync } from 'node:fs';

/** A line of the server's log, as far as 技术支持 reads it: no line has personal data, and this less still. */
export interface LogLine {
  readonly time: string;
  readonly route: string | null;
  readonly status: number | null;
  /** Kind of the fault, and the first place in our own program. */
  readonly fault: string | null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function faultOf(error: unknown): string | null {
  if (!isObject(error)) return null;
  const place = /at .*?(apps\/server\/src\/[^\s:)]+:\d+)/.exec(textOf(error['stack']) ?? '')?.[1];
  const parts = [textOf(error['type']), textOf(error['code']), textOf(error['where']), place ?? null];
  return parts.filter((part) => part !== null && part !== '').join(' · ') || null;
}

function read(line: string): LogLine | null {
  try {
    const entry: unknown = JSON.parse(line);
    if (!isObject(entry)) return null;
    const time = entry['time'];
    return {
      time: typeof time === 'number' ? new Date(time).toISOString() : (textOf(time) ?? ''),
      route: [textOf(entry['method']), textOf(entry['route'])].filter((part) => part !== null).join(' ') || null,
      status: typeof entry['status'] === 'number' ? entry['status'] : null,
      fault: faultOf(entry['err'] ?? entry['error']),
    };
  } catch {
    return null;
  }
}

/** The lines of one request in the log file and the one before it, oldest first. */
export function linesOfRequest(file: string, requestId: string): LogLine[] {
  return [`${file}.1`, file]
    .filter((path) => existsSync(path))
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .filter((line) => line.includes(requestId))
    .flatMap((line) => read(line) ?? []);
}
