import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TEXT = readFileSync(new URL('ARCHITECTURE.md', import.meta.url), 'utf8');

/** Folders that must be opened in the tree: whoever looks for a place finds it here. */
const OPENED = [
  'apps/server/src',
  'apps/server/src/features',
  'apps/server/src/platform',
  'apps/web/src',
  'apps/web/src/features',
  'apps/web/src/ui',
  'packages/domain/src',
  'packages/domain/src/dossier',
];

/** Made by tools, not by people. */
const MADE = ['node_modules', 'dist', 'coverage', 'test-results'];

/** The folders of the tree, by their path, with what is said of each. */
const tree = readTree(TEXT.split('```')[1] ?? '');

function readTree(block: string): Map<string, string> {
  const folders = new Map<string, string>();
  const above: string[] = [];
  for (const line of block.split('\n').filter((one) => one.trim() !== '')) {
    const [, indent = '', name = '', said = ''] = /^( *)([^ /]+)\/ *(.*)$/.exec(line) ?? [];
    above.length = indent.length / 2;
    above.push(name);
    folders.set(above.join('/'), said);
  }
  return folders;
}

function childrenIn(folders: Iterable<string>, path: string): string[] {
  const start = path === '' ? '' : `${path}/`;
  const below = [...folders].filter((folder) => folder.startsWith(start)).map((folder) => folder.slice(start.length));
  return below.filter((folder) => folder !== '' && !folder.includes('/')).sort();
}

/** The folders that stand on the disk, those without a file left out: git does not keep them. */
function childrenOnDisk(path: string): string[] {
  const entries = readdirSync(join(ROOT, path), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return folders.filter((name) => !name.startsWith('.') && !MADE.includes(name) && hasFile(join(path, name))).sort();
}

function hasFile(path: string): boolean {
  const entries = readdirSync(join(ROOT, path), { withFileTypes: true });
  return entries.some((entry) => entry.isFile() || (entry.isDirectory() && hasFile(join(path, entry.name))));
}

describe('the tree', () => {
  const opened = ['', ...tree.keys()].filter((path) => childrenIn(tree.keys(), path).length > 0);

  test('opens the folders in which people look for a place', () => {
    expect(OPENED.filter((path) => !opened.includes(path))).toEqual([]);
  });

  // packages/contract and apps/server are opened by their sources alone: what lies beside them is set-up and tests.
  test.each(opened.filter((path) => !tree.has(`${path}/src`)))('names every folder of /%s and no other', (path) => {
    expect(childrenIn(tree.keys(), path)).toEqual(childrenOnDisk(path));
  });

  test('says of every folder what it is for, but of src/', () => {
    const silent = [...tree].filter(([path, said]) => said === '' && !/^(apps|packages)$|\/src$/.test(path));
    expect(silent).toEqual([]);
  });
});

describe('what the page names', () => {
  const named = [...TEXT.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? '');

  test('is there: every file', () => {
    const files = named.filter((code) => /^(apps|packages|docs|scripts|e2e)\/\S+\.\w+$/.test(code));
    expect(files.length).toBeGreaterThan(15);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  test('is there: every link', () => {
    const links = [...TEXT.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target ?? '');
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((target) => !existsSync(join(ROOT, 'docs', target)))).toEqual([]);
  });

  test.each([
    ['import rule', ['.dependency-cruiser.mjs'], /import rules?((?:[\s,]|and|`[a-z-]+`)+)/g],
    ['rule of verify', ['apps/server/src/features/integrity/fault.ts'], /(?<!import )rule\s+(`[a-z-]+`)/g],
    ['unique index', ['apps/server/src/migrations/0004_applications.sql'], /unique index (`\w+`)/g],
  ])('is there: every %s', (_, sources, mention) => {
    const source = sources.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');
    const names = [...TEXT.matchAll(mention)].flatMap(([, list]) => [...(list ?? '').matchAll(/`([^`]+)`/g)]);
    expect(names.length).toBeGreaterThan(1);
    expect(names.map(([, name]) => name ?? '').filter((name) => !source.includes(name))).toEqual([]);
  });
});

describe('the invariants', () => {
  const list = TEXT.slice(TEXT.indexOf('## Invariants'))
    .split(/^\d+\. /m)
    .slice(1);

  test('are few enough to know, and each says in code what holds it', () => {
    expect(list.length).toBeGreaterThanOrEqual(10);
    expect(list.length).toBeLessThanOrEqual(18);
    expect(list.filter((invariant) => !/`[^`]+`/.test(invariant))).toEqual([]);
  });
});
