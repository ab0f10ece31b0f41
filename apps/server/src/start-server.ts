import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildApp } from './app.ts';
import { closeLastFirst } from './close-last-first.ts';
import type { Config } from './platform/config/index.ts';
import { checkServingRole, migrate, openDatabase, readNow } from './platform/database/index.ts';
import { clearIncoming, openFileStore } from './platform/files/index.ts';
import { closeInOrder, webBuildName } from './platform/http/index.ts';
import { loadKeys, proveKeys } from './platform/keys/index.ts';
import { openMailer } from './platform/mail/index.ts';
import { refuseBusyPort } from './platform/lifecycle/index.ts';
import { startDataFolderDatabase, takeDataFolder } from './platform/postgres/index.ts';
import { seedBaseData, seedDemoData } from './seed/index.ts';
import type { Step } from './step.ts';

export interface RunningServer {
  /** Where a browser finds it. */
  address: string;
  /** False once the embedded PostgreSQL has died under it. */
  isWhole: () => boolean;
  /** Lets open requests end, then closes all that was started, the database last. */
  stop: () => Promise<void>;
}

/**
 * Starts everything in order: data folder, keys, database, schema, data, server. What was started is closed again when
 * a later step fails.
 * Refuses (StartRefusal) whatever a person must put right first.
 */
export async function startServer(config: Config, step: Step): Promise<RunningServer> {
  const closing = closeLastFirst();
  try {
    const lock = takeDataFolder(config.dataFolder);
    closing.add(() => lock.release());
    await refuseBusyPort(config.host, config.port);
    const keys = await step('keys', () => loadKeys(config.keysFile));

    let isWhole = () => true;
    let addresses = config.database;
    if (addresses === undefined) {
      const embedded = await step('database', () => startDataFolderDatabase(config.dataFolder), {
        says: ({ postgres }) => (postgres.adopted ? 'taken over, it still ran' : 'started'),
      });
      closing.add(() => embedded.postgres.stop());
      addresses = embedded.addresses;
      isWhole = embedded.postgres.isAlive;
    }
    const { ownerUrl, url } = addresses;
    await step('schema', () => migrate(ownerUrl), { says: (n) => (n === 0 ? 'current' : `${n} migrations applied`) });

    const { db, close } = openDatabase(url);
    closing.add(close);
    await checkServingRole(db);
    await proveKeys(db, keys);
    const fileFolder = join(config.dataFolder, 'files');
    await clearIncoming(fileFolder);
    const files = await openFileStore(fileFolder);
    const build = webBuildName(config.webFolder);
    const mailer = config.mail ? openMailer(config.mail) : null;
    if (mailer) closing.add(mailer.close);
    const dependencies = { db, keys, files, clock: readNow, settings: config, mailer, build };
    await step('base data', () => seedBaseData(dependencies));
    if (config.demo) await step('demo data', () => seedDemoData(dependencies));

    const app = await buildApp({
      ...dependencies,
      https: config.https,
      log: {
        level: config.logLevel,
        file: config.logTo === 'file' ? join(config.dataFolder, 'log', 'server.log') : undefined,
      },
      webFolder: config.webFolder,
    });
    closing.add(() => closeInOrder(app));
    await step('server', () => app.listen({ host: config.host, port: config.port }));
    return { address: addressOf(config, app.server.address()), isWhole, stop: closing.close };
  } catch (error) {
    await closing.close();
    throw error;
  }
}

function addressOf({ host, port }: Config, listening: AddressInfo | string | null): string {
  const actualPort = typeof listening === 'object' && listening !== null ? listening.port : port;
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${actualPort}/`;
}
