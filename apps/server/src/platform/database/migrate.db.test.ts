import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withEmptyDatabase, type TestDatabase } from '../../../test/database.ts';
import { StartRefusal } from '../lifecycle/index.ts';
import { migrate } from './migrate.ts';
import { readMigrations, type Migration } from './migration-files.ts';
import { schemaIsCurrent } from './schema-is-current.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await withEmptyDatabase();
});
afterEach(() => database.close());

const migrations = readMigrations();

function migration(number: number, text: string): Migration {
  return { number, name: `${String(number).padStart(4, '0')}_test`, sql: text, checksum: text };
}

async function applied(): Promise<number[]> {
  const rows = await database.ownerDb.selectFrom('schema_migration').select('number').orderBy('number').execute();
  return rows.map(({ number }) => number);
}

test('an empty database gets every migration; the second time nothing is left to do', async () => {
  expect(await migrate(database.ownerUrl)).toBe(migrations.length);
  expect(await schemaIsCurrent(database.db)).toBe(true);
  expect(await migrate(database.ownerUrl)).toBe(0);
});

test('of twenty that migrate at once each migration is applied by one', async () => {
  const counts = await Promise.all(Array.from({ length: 20 }, () => migrate(database.ownerUrl)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(migrations.length);
  expect(await applied()).toEqual(migrations.map(({ number }) => number));
});

test('a database that a newer program has migrated is refused, and stays as it is', async () => {
  const newer = migration(2, 'create table b (n integer)');
  await migrate(database.ownerUrl, [migration(1, 'create table a (n integer)'), newer]);
  const older = migrate(database.ownerUrl, [migration(1, 'create table a (n integer)')]);
  await expect(older).rejects.toThrow(StartRefusal);
  await expect(older).rejects.toThrow('newer schema (0002_test)');
  expect(await applied()).toEqual([1, 2]);
});

test('a migration that was edited after it was applied is refused', async () => {
  await migrate(database.ownerUrl, [migration(1, 'create table a (n integer)')]);
  const edited = migrate(database.ownerUrl, [migration(1, 'create table a (n bigint)')]);
  await expect(edited).rejects.toThrow('never edited once applied');
});

test('a migration that fails leaves nothing of itself, and is named', async () => {
  const bad = migration(2, 'create table b (n integer); select 1 / 0');
  const failed = migrate(database.ownerUrl, [migration(1, 'create table a (n integer)'), bad]);
  await expect(failed).rejects.toThrow('The migration 0002_test failed: division by zero');
  expect(await applied()).toEqual([1]);
  const { rows } = await sql<{ b: string | null }>`select to_regclass('b')::text as b`.execute(database.ownerDb);
  expect(rows).toEqual([{ b: null }]);
});

test('a schema that lacks a migration is not current', async () => {
  const [first] = migrations;
  await migrate(database.ownerUrl, first === undefined ? [] : [first]);
  expect(await schemaIsCurrent(database.db, migrations)).toBe(migrations.length === 1);
});
