import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig, type Config, type DatabaseAddresses } from '../platform/config/index.ts';
import { schemaIsCurrent, openDatabase, type Db } from '../platform/database/index.ts';
import { StartRefusal } from '../platform/lifecycle/index.ts';
import { withDataFolderDatabase } from '../platform/postgres/index.ts';

/** What PostgreSQL says of a relation that does not exist. */
const UNDEFINED_TABLE = '42P01';

export interface CommandDatabase {
  /** As the serving role. */
  db: Db;
  /** The address of the owner, for what no server may do. */
  ownerUrl: string;
  config: Config;
}

/**
 * Lets a command work on the database it means: that of `--data DIR`, else the site's own (DATABASE_URL), else that of
 * the data folder of the running server. An embedded one that does not run is started for the time of the work.
 * Refuses (StartRefusal) a database that this program has not migrated yet.
 * @param command its name, for whoever finds the data folder in use meanwhile
 */
export async function withDatabaseOfCommand<T>(
  command: string,
  args: string[],
  work: (database: CommandDatabase) => Promise<T>,
): Promise<T> {
  const { values } = parseArgs({ args, options: { data: { type: 'string' } }, strict: false });
  const config = configFor(typeof values.data === 'string' ? values.data : undefined);
  const onDatabase = async ({ url, ownerUrl }: DatabaseAddresses): Promise<T> => {
    const { db, close } = openDatabase(url);
    try {
      await refuseOldSchema(db);
      return await work({ db, ownerUrl, config });
    } finally {
      await close();
    }
  };
  return config.database === undefined
    ? withDataFolderDatabase(config.dataFolder, command, onDatabase)
    : onDatabase(config.database);
}

/** `--data` means that folder, with its own keys and database, whatever the environment says of a site's own. */
function configFor(data: string | undefined): Config {
  const env =
    data === undefined
      ? process.env
      : { ...process.env, DATA_DIR: resolve(data), DATABASE_URL: '', DATABASE_OWNER_URL: '', KEYS_FILE: '' };
  return readConfig(env, process.cwd());
}

async function refuseOldSchema(db: Db): Promise<void> {
  // A folder that was never started has no tables at all, not even the one that says so.
  const current = await schemaIsCurrent(db).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === UNDEFINED_TABLE) return false;
    throw error;
  });
  if (!current) {
    throw new StartRefusal('The database has not this program’s schema yet: start the server once (npm start).');
  }
}
