import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { launchServer } from '../apps/server/test/server-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product of this run stands, with its demo data: `http://127.0.0.1:PORT`. */
    address: string;
    /** Its data folder, for a test that must look into the database or serve it by other settings. */
    dataFolder: string;
  }
}

/**
 * Starts the product once for all walks, as `npm start` does, with data of its own. `npm test` has built the web (WEB_DIR);
 * else it is built here.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  if (process.env['WEB_DIR'] === undefined) {
    execFileSync(process.execPath, [fileURLToPath(new URL('../scripts/build-web.mjs', import.meta.url))]);
  }
  const dataFolder = mkdtempSync(join(tmpdir(), 'zhicheng-e2e-'));
  const server = launchServer({ settings: { DATA_DIR: dataFolder, DEMO: 'on', SLIDER: 'off' } });
  const tearDown = async () => {
    await server.end();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    project.provide('address', await server.opened);
    project.provide('dataFolder', dataFolder);
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}
