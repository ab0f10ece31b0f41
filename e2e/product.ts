import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../apps/server/src/main.ts', import.meta.url));

export interface Product {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  address: string;
  dataFolder: string;
  /** What it wrote to the terminal so far. */
  output: () => string;
  process: ChildProcess;
  /** Stops it, waits for its end, and removes its data. */
  stop: () => Promise<void>;
}

/** Starts the whole product as `npm start` does it, with its own data, on a free port. */
export async function startProduct(settings: Record<string, string> = {}): Promise<Product> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'zhicheng-e2e-'));
  const server = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, TZ: 'UTC', DATA_DIR: dataFolder, PORT: '0', ...settings },
  });
  let output = '';
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
    rmSync(dataFolder, { recursive: true, force: true });
  };
  const address = await new Promise<string>((resolve, reject) => {
    const read = (text: string) => {
      output += text;
      const [, found] = /Open (http:\S+)\/\n/.exec(output) ?? [];
      if (found !== undefined) resolve(found);
    };
    server.stdout?.setEncoding('utf8').on('data', read);
    server.stderr?.setEncoding('utf8').on('data', read);
    server.once('exit', (code) => reject(new Error(`the product ended with ${String(code)}:\n${output}`)));
  }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { address, dataFolder, output: () => output, process: server, stop };
}
