import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { launchServer } from '../../apps/server/test/server-process.ts';

const command = (name: string): string =>
  fileURLToPath(new URL(`../../apps/server/src/commands/${name}.ts`, import.meta.url));

/** A new installation without demo data, in a process of its own. */
export interface Site {
  readonly address: () => string;
  /** What `npm run officers` showed for the 安全保密员. */
  readonly securityPassword: string;
  /** kill -9, and a new start on the same data. */
  readonly killAndRestart: () => Promise<void>;
  /** Ends the server and holds its data to every rule (`npm run verify`); gives what it said. */
  readonly endAndVerify: () => Promise<{ readonly holds: boolean; readonly said: string }>;
  readonly end: () => Promise<void>;
}

/** `settings` by their names in the environment; DATA_DIR must be a folder of its own. */
export async function openSite(settings: Readonly<Record<string, string>>): Promise<Site> {
  const all = { DEMO: 'off', SLIDER: 'off', ...settings };
  const run = (name: string) =>
    spawnSync(process.execPath, [command(name)], { encoding: 'utf8', env: { ...process.env, ...all } });
  let server = launchServer({ settings: all });
  let address = await server.opened;
  const made = run('officers');
  const [, securityPassword] = /security\s+(\S+)/.exec(made.stdout) ?? [];
  if (securityPassword === undefined) {
    await server.end();
    throw new Error(`no officers were made: ${made.stdout}${made.stderr}`);
  }
  return {
    address: () => address,
    securityPassword,
    killAndRestart: async () => {
      await server.end('SIGKILL');
      server = launchServer({ settings: all });
      address = await server.opened;
    },
    endAndVerify: async () => {
      await server.end();
      const { status, stdout, stderr } = run('verify');
      return { holds: status === 0, said: stdout + stderr };
    },
    end: async () => {
      await server.end();
    },
  };
}
