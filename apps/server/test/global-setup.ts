import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import pg from 'pg';
import {
  migrate,
  openDatabase,
  APP_ROLE,
  DATABASE_NAME,
  OWNER_ROLE,
  provisionDatabase,
} from '../src/platform/database/index.ts';
import { loadKeys } from '../src/platform/keys/index.ts';
import { startPostgres, SUPERUSER } from '../src/platform/postgres/index.ts';
import { seedBaseData } from '../src/seed/base-data.ts';
import { seedDemoWorld } from '../src/seed/demo-data.ts';
import { DEMO_TEMPLATE } from './demo-template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The cluster of this test run: an address with ROLE and DATABASE to be put in. */
    postgresAddress: string;
    /** The keys with which the demo template's personal data are sealed. */
    demoKeysFile: string;
  }
}

/**
 * Starts one PostgreSQL for the run, without durability, in another time zone than ours, and makes the template: the
 * database with all migrations, empty of data, and the demo template: the same with the base data and the demo's units and
 * people. Each test file clones one of them (`withDatabase`, `withDemoWorld`).
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'zhicheng-test-'));
  const postgres = await startPostgres({
    cluster: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    durable: false,
    settings: { timezone: 'America/New_York', max_connections: '200' },
  });
  const keysFile = join(folder, 'demo-keys.json');
  const tearDown = async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { ownerUrl } = await provisionDatabase(postgres.url, SUPERUSER);
    await migrate(ownerUrl);
    await makeDemoTemplate(postgres.url, keysFile);
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide('postgresAddress', postgres.url('ROLE', 'DATABASE'));
  project.provide('demoKeysFile', keysFile);
  return tearDown;
}

async function makeDemoTemplate(
  addressOf: (role: string, database: string) => string,
  keysFile: string,
): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(SUPERUSER, 'postgres') });
  await client.connect();
  await client.query(`create database ${DEMO_TEMPLATE} template ${DATABASE_NAME} strategy wal_log owner ${OWNER_ROLE}`);
  await client.end();
  const { db, close } = openDatabase(addressOf(APP_ROLE, DEMO_TEMPLATE));
  try {
    await seedBaseData({ db });
    await seedDemoWorld({ db, keys: loadKeys(keysFile) });
  } finally {
    await close();
  }
}
