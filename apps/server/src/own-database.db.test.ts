import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withEmptyDatabase, type TestDatabase } from '../test/database.ts';
import { launchServer } from '../test/server-process.ts';

let database: TestDatabase;
let dataFolder: string;
beforeEach(async () => {
  database = await withEmptyDatabase();
  dataFolder = mkdtempSync(join(tmpdir(), 'zhicheng-own-'));
});
afterEach(async () => {
  await database.close();
  rmSync(dataFolder, { recursive: true });
});

const launch = (settings: Record<string, string>) =>
  launchServer({ settings: { DATA_DIR: dataFolder, DEMO: 'off', ...settings } });

test('with DATABASE_URL and DATABASE_OWNER_URL it migrates and serves that database, and starts none of its own', async () => {
  const server = launch({ DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl });
  const answer = await fetch(`${await server.opened}/health/ready`);
  expect(answer.status).toBe(200);
  expect(existsSync(join(dataFolder, 'postgres'))).toBe(false);
  expect(await server.end()).toBe(0);
});

test('it refuses to serve as the owner of the tables', async () => {
  const asOwner = database.ownerUrl.replace('//zhicheng_owner@', '//zhicheng_owner:x@');
  const server = launch({
    DATABASE_URL: asOwner,
    DATABASE_OWNER_URL: database.ownerUrl.replace('//zhicheng_owner', '//postgres'),
  });
  expect(await server.ended).toBe(2);
  expect(server.output()).toContain('zhicheng_owner, the owner of the tables');
});

test('a database that cannot be reached ends the start with a sentence', async () => {
  const nowhere = (url: string) => url.replace(/host=[^&]*/, 'host=%2Fnowhere');
  const server = launch({ DATABASE_URL: nowhere(database.url), DATABASE_OWNER_URL: nowhere(database.ownerUrl) });
  expect(await server.ended).toBe(2);
  expect(server.output()).toContain('cannot be reached');
});
