import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { livePostmaster, postgresProcesses } from './live-postmaster.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { startPostgres, type RunningPostgres } from './start.ts';
import { stopPostgres } from './stop.ts';
import { waitUntil } from './wait-until.ts';

let folder: string;
let cluster: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhicheng 集群 '));
  cluster = join(folder, 'postgres');
});
afterEach(async () => {
  await stopPostgres(cluster);
  rmSync(folder, { recursive: true, force: true });
});

function start({ durable = false } = {}): Promise<RunningPostgres> {
  return startPostgres({ cluster, logFile: join(folder, 'postgres.log'), durable });
}

async function ask(postgres: RunningPostgres, question: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: postgres.url('postgres', 'postgres') });
  await client.connect();
  const answer = client.query<Record<string, unknown>>(question).finally(() => client.end());
  return (await answer).rows;
}

test('text sorts by code point, letters of any script are letters, and the database speaks UTF-8', async () => {
  const rows = await ask(
    await start(),
    `select datcollate, pg_encoding_to_char(encoding) as encoding, datlocprovider::text as provider, 'É' ~ '^[[:alpha:]]$' as letter
     from pg_database where datname = current_database()`,
  );
  expect(rows).toEqual([{ datcollate: 'C.UTF-8', encoding: 'UTF8', provider: 'c', letter: true }]);
});

test('one that still runs is taken over: the same process, and what a client has open stays open', async () => {
  const first = await start();
  const client = new pg.Client({ connectionString: first.url('postgres', 'postgres') });
  await client.connect();
  const second = await start();
  expect([second.adopted, second.pid]).toEqual([true, first.pid]);
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await client.end();
});

test('after kill -9 of PostgreSQL itself it starts anew with what was acknowledged', async () => {
  const first = await start({ durable: true });
  await ask(first, 'create table kept as select 42 as n');
  process.kill(first.pid, 'SIGKILL');
  expect(await waitUntil(() => !first.isAlive(), 10)).toBe(true);
  const second = await start({ durable: true });
  expect([second.adopted, second.pid === first.pid]).toEqual([false, false]);
  expect(await ask(second, 'select n from kept')).toEqual([{ n: 42 }]);
});

test('a stale lock is no obstacle, even when its number now belongs to another living process', async () => {
  const first = await start();
  const lock = readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
  await first.stop();
  const [, ...rest] = lock.split('\n');
  writeFileSync(join(cluster, 'postmaster.pid'), [String(process.ppid), ...rest].join('\n'));
  expect(readPostmasterFile(cluster)?.status).toBe('ready');
  expect(livePostmaster(cluster)).toBeUndefined();
  const second = await start();
  expect(second.adopted).toBe(false);
  expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('one whose socket is gone cannot be reached: it is stopped and started anew', async () => {
  const first = await start();
  const socketFolder = readPostmasterFile(cluster)?.socketFolder ?? '';
  expect(socketFolder).toMatch(/^\/tmp\/zhicheng-/);
  rmSync(socketFolder, { recursive: true });
  const second = await start();
  expect([second.adopted, second.pid === first.pid]).toEqual([false, false]);
  expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('stopping leaves no process and no socket folder', async () => {
  const postgres = await start();
  const socketFolder = readPostmasterFile(cluster)?.socketFolder ?? '';
  await postgres.stop();
  expect(postgres.isAlive()).toBe(false);
  expect(postgresProcesses(cluster)).toEqual([]);
  expect(() => readFileSync(join(socketFolder, '.s.PGSQL.5432.lock'))).toThrow('ENOENT');
});

test('a folder that PostgreSQL cannot use is refused with its own complaint', async () => {
  await (await start()).stop();
  writeFileSync(join(cluster, 'PG_VERSION'), '9.6\n');
  await expect(start()).rejects.toThrow(/did not start in .*FATAL: {2}database files are incompatible/);
  expect(await waitUntil(() => postgresProcesses(cluster).length === 0, 10)).toBe(true);
});
