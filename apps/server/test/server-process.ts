import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export interface ServerProcess {
  pid: number;
  /** All it wrote to the terminal so far. */
  output: () => string;
  /** `http://127.0.0.1:PORT` once it serves; rejected when it ends before. */
  opened: Promise<string>;
  /** Its exit code; null when it was killed. */
  ended: Promise<number | null>;
  /** Closes the terminal: nobody reads any more what it writes. */
  closeTerminal: () => void;
  /** Sends a signal and waits for the end. */
  end: (signal?: NodeJS.Signals) => Promise<number | null>;
}

export interface LaunchOptions {
  /** Settings by their names in the environment; PORT is a free one unless set. */
  settings: Readonly<Record<string, string>>;
  /** The user to run as; only root may choose. */
  user?: { uid: number; gid: number };
}

/** Starts the server in a process of its own, as `npm start` does. */
export function launchServer({ settings, user }: LaunchOptions): ServerProcess {
  const child = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, TZ: 'UTC', PORT: '0', ...settings },
    ...user,
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const opened = new Promise<string>((resolve, reject) => {
    const read = (text: string) => {
      output += text;
      const [, address] = /Open (http:\S+)\/\n/.exec(output) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    void ended.then((code) => reject(new Error(`the server ended with ${String(code)}:\n${output}`)));
  });
  opened.catch(() => undefined);
  const end = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  const closeTerminal = () => {
    child.stdout?.destroy();
    child.stderr?.destroy();
  };
  return { closeTerminal, pid: child.pid ?? 0, output: () => output, opened, ended, end };
}
