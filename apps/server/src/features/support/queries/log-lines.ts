import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';

/** A line of the server's log, as far as 技术支持 reads it: no line has personal data, and this less still. */
export interface LogLine {
  readonly time: string;
  /** Whose request it was; null where nobody was signed in. */
  readonly personId: string | null;
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
      personId: textOf(entry['personId']),
      route: [textOf(entry['method']), textOf(entry['route'])].filter((part) => part !== null).join(' ') || null,
      status: typeof entry['status'] === 'number' ? entry['status'] : null,
      fault: faultOf(entry['err'] ?? entry['error']),
    };
  } catch {
    return null;
  }
}

/** So much is read from the end of a file, and so many lines are told. */
const MOST_BYTES = 32_000_000;
const MOST_LINES = 20;

/** The lines of one request in the log file and the one before it, oldest first. */
export async function linesOfRequest(file: string, requestId: string): Promise<LogLine[]> {
  const found: LogLine[] = [];
  for (const path of [`${file}.1`, file]) {
    for await (const line of linesAtEnd(path)) {
      const entry = line.includes(requestId) ? read(line) : null;
      if (entry) found.push(entry);
      if (found.length >= MOST_LINES) return found;
    }
  }
  return found;
}

/** Line by line, so that nobody waits while a large file is read. */
async function* linesAtEnd(path: string): AsyncGenerator<string> {
  const size = await stat(path).then(
    (file) => file.size,
    () => 0,
  );
  if (size === 0) return;
  const input = createReadStream(path, { start: Math.max(0, size - MOST_BYTES), encoding: 'utf8' });
  yield* createInterface({ input, crlfDelay: Infinity });
}
