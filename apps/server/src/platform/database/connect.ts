import pg from 'pg';
import { StartRefusal } from '../lifecycle/index.ts';

/**
 * One connection, for what is done once at the start.
 * Refuses (StartRefusal) an address at which no database answers or which it does not accept.
 */
export async function connectOnce(address: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: address, application_name: 'zhicheng start' });
  try {
    await client.connect();
  } catch (error) {
    throw notReached('DATABASE_OWNER_URL', error);
  }
  return client;
}

/** @param setting where the address was given; it is not repeated, since it may hold a password */
export function notReached(setting: string, error: unknown): StartRefusal {
  const why = error instanceof Error ? error.message : String(error);
  return new StartRefusal(`The database of ${setting} cannot be reached: ${why}.`, { cause: error });
}
