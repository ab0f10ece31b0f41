import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Database } from './tables.ts';
import { valueParsers } from './value-parsers.ts';

/** The database, or a transaction in it: most functions take either. */
export type Db = Kysely<Database>;

/** A transaction: what must happen wholly or not at all takes this. */
export type Tx = Transaction<Database>;

export interface OpenedDatabase {
  db: Db;
  /** Closes every connection of the pool; the work under way on them ends first. */
  close: () => Promise<void>;
}

export interface OpenOptions {
  /** Connections at most (10). */
  max?: number;
}

/** Opens a pool of connections; the first query connects. */
export function openDatabase(url: string, options: OpenOptions = {}): OpenedDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'zhicheng',
    max: options.max ?? 10,
    connectionTimeoutMillis: 10_000,
    types: valueParsers,
  });
  // A connection that breaks (server restarted, network cut) is replaced by the pool. Whoever works on it hears of it by
  // the next query; without a listener of its own it would end the process while it waits between two queries.
  const heardByItsUser = () => undefined;
  pool.on('error', heardByItsUser);
  pool.on('connect', (client) => client.on('error', heardByItsUser));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { db, close: () => db.destroy() };
}
