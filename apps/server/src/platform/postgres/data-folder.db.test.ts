import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launchServer } from '../../../test/server-process.ts';
import { openDatabase, schemaIsCurrent } from '../database/index.ts';
import { takeDataFolder, withDataFolderDatabase } from './data-folder.ts';
import { postgresProcesses } from './live-postmaster.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhicheng-data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const command = (work: (url: string) => Promise<unknown>) =>
  withDataFolderDatabase(folder, 'npm run verify', ({ url }) => work(url));

async function answers(url: string): Promise<boolean> {
  const { db, close } = openDatabase(url);
  return schemaIsCurrent(db).finally(close);
}

test('a command starts the database of a folder for its time only, and works on that of a server that runs', async () => {
  const server = launchServer({ settings: { DATA_DIR: folder, DEMO: 'off' } });
  await server.opened;
  expect(await command(answers)).toBe(true);
  expect(postgresProcesses(join(folder, 'postgres'))).not.toEqual([]);
  await server.end();

  expect(await command(answers)).toBe(true);
  expect(postgresProcesses(join(folder, 'postgres'))).toEqual([]);
});

test('while a command has the folder, another is told which', async () => {
  const lock = takeDataFolder(folder, 'npm run rebuild');
  await expect(command(answers)).rejects.toThrow(`process ${process.pid} (npm run rebuild)`);
  lock.release();
});
