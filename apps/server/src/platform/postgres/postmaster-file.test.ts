import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPostmasterFile } from './postmaster-file.ts';

let cluster: string;
beforeEach(() => {
  cluster = mkdtempSync(join(tmpdir(), 'zhicheng-cluster-'));
});
afterEach(() => rmSync(cluster, { recursive: true }));

const write = (content: string) => writeFileSync(join(cluster, 'postmaster.pid'), content);

test('reads who runs, where its socket is, and whether it is ready', () => {
  write('6828\n/data/中 文/pg\n1795452918\n5432\n/tmp/zhicheng-x\n\n  2146478         4\nready   \n');
  expect(readPostmasterFile(cluster)).toEqual({
    pid: 6828,
    port: 5432,
    socketFolder: '/tmp/zhicheng-x',
    status: 'ready',
  });
});

test('a file that is only begun has no status yet', () => {
  write('6828\n/data\n1795452918\n5432\n');
  expect(readPostmasterFile(cluster)).toEqual({ pid: 6828, port: 5432, socketFolder: '', status: '' });
});

test('no file, an empty one and nonsense are nobody', () => {
  expect(readPostmasterFile(cluster)).toBeUndefined();
  write('');
  expect(readPostmasterFile(cluster)).toBeUndefined();
  write('not a pid\n');
  expect(readPostmasterFile(cluster)).toBeUndefined();
});
