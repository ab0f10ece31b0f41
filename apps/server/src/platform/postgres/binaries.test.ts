import { lstatSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mendLibraryLinks } from './binaries.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zhicheng-package-'));
  mkdirSync(join(root, 'native/lib'), { recursive: true });
  writeFileSync(join(root, 'native/lib/libpq.so.5.18'), '');
});
afterEach(() => rmSync(root, { recursive: true }));

test('library links that an install script would have made are made, relative, and left alone later', () => {
  const list = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  writeFileSync(join(root, 'native/pg-symlinks.json'), JSON.stringify(list));
  mendLibraryLinks(root);
  const link = join(root, 'native/lib/libpq.so.5');
  expect(readlinkSync(link)).toBe('libpq.so.5.18');
  const { ino } = lstatSync(link);
  mendLibraryLinks(root);
  expect(lstatSync(link).ino).toBe(ino);
});

test('a package that lists no links needs none', () => {
  expect(() => mendLibraryLinks(root)).not.toThrow();
});
