import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { APP_ROLE, DATABASE_NAME, openDatabase, OWNER_ROLE, type Db } from '../src/platform/database/index.ts';
import { loadKeys, type Keys } from '../src/platform/keys/index.ts';
import { SUPERUSER } from '../src/platform/postgres/index.ts';
import { DEMO_TEMPLATE } from './demo-template.ts';

export interface TestDatabase {
  /** As the server sees it (zhicheng_app). */
  db: Db;
  /** As the owner: to plant what the server could never do. */
  ownerDb: Db;
  url: string;
  ownerUrl: string;
  /** Closes both and drops the database. */
  close: () => Promise<void>;
}

/**
 * A database of the caller's own with all migrations, in some 40 ms. Call it in `beforeAll` and `close` in `afterAll`:
 *
 *     let database: TestDatabase;
 *     beforeAll(async () => { database = await withDatabase(); });
 *     afterAll(() => database.close());
 */
export async function withDatabase(): Promise<TestDatabase> {
  return databaseFrom(DATABASE_NAME);
}

/** The same with the base data and the demo's units and people; their keys are `demoKeys()`. */
export async function withDemoDatabase(): Promise<TestDatabase> {
  return databaseFrom(DEMO_TEMPLATE);
}

/** The keys with which the personal data of a demo database are sealed. */
export function demoKeys(): Keys {
  return loadKeys(inject('demoKeysFile'));
}

/** The same, without any table: for tests of the migrations themselves. */
export async function withEmptyDatabase(): Promise<TestDatabase> {
  return databaseFrom('template0');
}

/** The address of a database of this run's cluster, for a role. */
export function addressOf(role: string, database: string): string {
  return inject('postgresAddress').replace('ROLE', role).replace('DATABASE', database);
}

async function databaseFrom(template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asSuperuser(`create database ${name} template ${template} strategy wal_log owner ${OWNER_ROLE}`);
  const url = addressOf(APP_ROLE, name);
  const ownerUrl = addressOf(OWNER_ROLE, name);
  const app = openDatabase(url);
  const owner = openDatabase(ownerUrl, { max: 2 });
  return {
    db: app.db,
    ownerDb: owner.db,
    url,
    ownerUrl,
    close: async () => {
      await app.close();
      await owner.close();
      await asSuperuser(`drop database ${name} with (force)`);
    },
  };
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(SUPERUSER, 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
