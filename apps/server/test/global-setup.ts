import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate, provisionDatabase } from '../src/platform/database/index.ts';
import { startPostgres, SUPERUSER } from '../src/platform/postgres/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The cluster of this test run: an address with ROLE and DATABASE to be put in. */
    postgresAddress: string;
  }
}

/**
 * Starts one PostgreSQL for the run, without durability, in another time zone than ours, and makes the template: the
 * database with all migrations, empty of data. Each test file clones it (`withDatabase`).
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'zhicheng-test-'));
  const postgres = await startPostgres({
    cluster: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    durable: false,
    settings: { timezone: 'America/New_York', max_connections: '200' },
  });
  const tearDown = async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { ownerUrl } = await provisionDatabase(postgres.url, SUPERUSER);
    await migrate(ownerUrl);
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide('postgresAddress', postgres.url('ROLE', 'DATABASE'));
  return tearDown;
}
