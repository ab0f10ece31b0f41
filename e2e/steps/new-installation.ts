import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchServer } from '../../apps/server/test/server-process.ts';

const OFFICERS = fileURLToPath(new URL('../../apps/server/src/commands/officers.ts', import.meta.url));

export interface NewInstallation {
  readonly address: string;
  /** The one-time password that `npm run officers` showed for the 安全保密员. */
  readonly securityPassword: string;
  readonly end: () => Promise<void>;
}

/** The product as a site first starts it: without demo data, the three officers just made. */
export async function newInstallation(): Promise<NewInstallation> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'zhicheng-new-'));
  const server = launchServer({ settings: { DATA_DIR: dataFolder, DEMO: 'off', SLIDER: 'off' } });
  const end = async () => {
    await server.end();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    const address = await server.opened;
    const made = spawnSync(process.execPath, [OFFICERS, '--data', dataFolder], { encoding: 'utf8' });
    const [, securityPassword] = /security\s+(\S+)/.exec(made.stdout) ?? [];
    if (securityPassword === undefined) throw new Error(`no officers were made: ${made.stdout}${made.stderr}`);
    return { address, securityPassword, end };
  } catch (error) {
    await end();
    throw error;
  }
}
