import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const READMES = ['README.md', 'README.zh-CN.md'];
const PAGES = [...READMES, 'CONTRIBUTING.md', 'CHANGELOG.md'];

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function found(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, match]) => match ?? ''))].sort();
}

/** The names that the code reads from the environment, from the sources of the settings. */
function settings(): string[] {
  const sources = globSync('apps/server/src/platform/config/*.ts', { cwd: ROOT });
  const code = sources
    .filter((file) => !file.endsWith('.test.ts'))
    .map(read)
    .join('\n');
  return found(code, /\(env, '([A-Z_]+)'/g);
}

function scripts(): string[] {
  const { scripts: all } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  return Object.keys(all);
}

describe.each(READMES)('%s', (file) => {
  const text = read(file);

  test('begins with the two commands', () => {
    expect(text.match(/^```\n[^`]*\n```$/gm)?.slice(0, 2)).toEqual(['```\nnpm start\n```', '```\nnpm test\n```']);
  });

  test('lists the settings that there are, no other', () => {
    expect(settings().length).toBeGreaterThan(8);
    expect(found(text, /^\| `([A-Z_]+)` \|/gm)).toEqual(settings());
  });

  test('names every command of package.json, and none that is not there', () => {
    const named = found(text, /npm (?:run )?([a-z][a-z-]*)/g);
    expect(scripts().filter((script) => !named.includes(script))).toEqual([]);
    expect(found(text, /npm run ([a-z0-9-]+)/g).filter((script) => !scripts().includes(script))).toEqual([]);
  });

  test('walks through the demo in ten lines', () => {
    expect(text.match(/^\d+\. /gm)).toHaveLength(10);
  });
});

test('both languages say the same: commands, settings with their defaults, links', () => {
  const [english = '', chinese = ''] = READMES.map(read);
  const facts = (text: string) => ({
    commands: found(text, /`((?:[A-Z_]+=\S+ )*(?:npm|node) [^`]+)`/g),
    links: found(text, /\]\(([^)]+)\)/g).filter((target) => !READMES.includes(target)),
    sections: text.match(/^## /gm)?.length,
  });
  expect(facts(chinese)).toEqual(facts(english));
  expect(facts(english).commands.length).toBeGreaterThan(10);
});

describe.each(PAGES)('%s', (file) => {
  const text = read(file);

  test('has no link that leads nowhere', () => {
    // The picture is made by the browser test.
    const links = found(text, /\]\(([^)]+)\)/g).filter((target) => !/^https?:/.test(target));
    expect(links.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  });

  test('names no file that is not there', () => {
    const files = found(text, /`((?:apps|docs|packages|scripts)\/[^`*<]+)`/g);
    expect(files.filter((name) => !existsSync(join(ROOT, name)) && name !== 'apps/web/dist')).toEqual([]);
  });
});

test('CONTRIBUTING is one page', () => {
  expect(read('CONTRIBUTING.md').split('\n').length).toBeLessThanOrEqual(60);
});
