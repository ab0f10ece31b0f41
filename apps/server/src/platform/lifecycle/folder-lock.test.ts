import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderHolder, lockFolder } from './folder-lock.ts';
import { processIdentity } from './process-identity.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhicheng-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lockFile = () => join(folder, 'process.lock');

test('who takes a free folder has it until it lets go', () => {
  const lock = lockFolder(folder, 'the server');
  expect(folderHolder(folder)).toEqual({
    pid: process.pid,
    identity: processIdentity(process.pid),
    purpose: 'the server',
  });
  lock.release();
  expect(folderHolder(folder)).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});

test('a living holder is named to whoever comes second', () => {
  const lock = lockFolder(folder, 'the server');
  expect(() => lockFolder(folder, 'npm run verify')).toThrow(`in use by process ${process.pid} (the server)`);
  expect(folderHolder(folder)?.purpose).toBe('the server');
  lock.release();
});

test.each([
  ['a process that is gone', { pid: 2 ** 22 + 1, identity: 'x', purpose: 'the server' }],
  ['another process with the old one’s number', { pid: process.pid, identity: 'before/1', purpose: 'the server' }],
  ['nobody: the file was never finished', '{"pid": 1'],
])('the lock of %s is taken over', (_whose, content) => {
  writeFileSync(lockFile(), typeof content === 'string' ? content : JSON.stringify(content));
  lockFolder(folder, 'npm run verify');
  expect(folderHolder(folder)?.purpose).toBe('npm run verify');
  expect(readFileSync(lockFile(), 'utf8')).toContain(`"pid":${process.pid}`);
  expect(readdirSync(folder)).toEqual(['process.lock']);
});

test('a process is known by its number and its start', () => {
  expect(processIdentity(process.pid)).toBe(processIdentity(process.pid));
  expect(processIdentity(process.pid)).not.toBe(processIdentity(process.ppid));
  expect(processIdentity(2 ** 22 + 1)).toBeUndefined();
});
