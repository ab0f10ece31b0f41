import type pg from 'pg';
import type { DatabaseAddresses } from '../config/index.ts';
import { connectOnce } from './connect.ts';

/** The role that owns the schema and runs the migrations. */
export const OWNER_ROLE = 'zhicheng_owner';

/** The role that serves; migrations grant to it by this name, also in a site's own database. */
export const APP_ROLE = 'zhicheng_app';

export const DATABASE_NAME = 'zhicheng';

/**
 * Makes the two roles and the database in the embedded PostgreSQL, where they are missing.
 * @param addressOf gives the address of a database there for a role
 * @param superuser the role that may make them
 */
export async function provisionDatabase(
  addressOf: (role: string, database: string) => string,
  superuser: string,
): Promise<DatabaseAddresses> {
  const client = await connectOnce(addressOf(superuser, 'postgres'));
  try {
    await makeRole(client, OWNER_ROLE);
    await makeRole(client, APP_ROLE);
    const found = await client.query('select from pg_database where datname = $1', [DATABASE_NAME]);
    if (found.rowCount === 0) {
      await client.query(`create database ${DATABASE_NAME} owner ${OWNER_ROLE}`);
    }
  } finally {
    await client.end();
  }
  return { url: addressOf(APP_ROLE, DATABASE_NAME), ownerUrl: addressOf(OWNER_ROLE, DATABASE_NAME) };
}

async function makeRole(client: pg.Client, role: string): Promise<void> {
  const found = await client.query('select from pg_roles where rolname = $1', [role]);
  if (found.rowCount === 0) {
    await client.query(`create role ${role} login nosuperuser nocreatedb nocreaterole`);
  }
  // A transaction that its client forgot must not hold its locks for ever.
  await client.query(`alter role ${role} set idle_in_transaction_session_timeout = '60s'`);
}
