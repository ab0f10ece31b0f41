import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseAddresses } from '../config/index.ts';
import { APP_ROLE, DATABASE_NAME, OWNER_ROLE, provisionDatabase } from '../database/index.ts';
import { folderHolder, lockFolder, StartRefusal, type FolderLock } from '../lifecycle/index.ts';
import { livePostmaster } from './live-postmaster.ts';
import { SUPERUSER } from './make-cluster.ts';
import { running, startPostgres, type RunningPostgres } from './start.ts';
import { waitUntil } from './wait-until.ts';

const SERVER = 'the server';

export interface DataFolderDatabase {
  addresses: DatabaseAddresses;
  postgres: RunningPostgres;
}

/**
 * Makes a data folder where there is none, and takes it for this process.
 * Refuses (StartRefusal) while another process has it.
 */
export function takeDataFolder(dataFolder: string, purpose = SERVER): FolderLock {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartRefusal(
      `The data folder ${dataFolder} cannot be made (${error instanceof Error ? error.message : String(error)}): choose another with DATA_DIR.`,
    );
  }
  return lockFolder(dataFolder, purpose);
}

/** Starts (or takes over) the PostgreSQL of a data folder that this process has taken, with roles and database. */
export async function startDataFolderDatabase(dataFolder: string): Promise<DataFolderDatabase> {
  const postgres = await startPostgres({
    cluster: clusterIn(dataFolder),
    logFile: join(dataFolder, 'log', 'postgres.log'),
  });
  try {
    return { addresses: await provisionDatabase(postgres.url, SUPERUSER), postgres };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/**
 * Lets a command work on a data folder's database: the one of the server that runs there, or else one started for the
 * time of the work.
 * Refuses (StartRefusal) while another command has the folder.
 * @param purpose the command's name, for whoever finds the folder in use
 */
export async function withDataFolderDatabase<T>(
  dataFolder: string,
  purpose: string,
  work: (addresses: DatabaseAddresses) => Promise<T>,
): Promise<T> {
  if (folderHolder(dataFolder)?.purpose === SERVER) {
    return work(await addressesOfRunning(dataFolder));
  }
  const lock = takeDataFolder(dataFolder, purpose);
  try {
    const { addresses, postgres } = await startDataFolderDatabase(dataFolder);
    try {
      return await work(addresses);
    } finally {
      await postgres.stop();
    }
  } finally {
    lock.release();
  }
}

async function addressesOfRunning(dataFolder: string): Promise<DatabaseAddresses> {
  const cluster = clusterIn(dataFolder);
  await waitUntil(() => livePostmaster(cluster)?.status === 'ready', 30);
  const postmaster = livePostmaster(cluster);
  if (postmaster === undefined) {
    throw new StartRefusal(`The server that uses ${dataFolder} has no database running there.`);
  }
  const { url } = running(cluster, postmaster, true);
  return { url: url(APP_ROLE, DATABASE_NAME), ownerUrl: url(OWNER_ROLE, DATABASE_NAME) };
}

function clusterIn(dataFolder: string): string {
  return join(dataFolder, 'postgres');
}
