import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'docs/adr');
const HEADINGS = ['Context', 'Decision', 'Alternatives rejected', 'Consequences', 'Enforced by'];
/** Lines: a page that must be scrolled is not read. */
const ONE_SCREEN = 60;

const names = readdirSync(FOLDER).sort();
const records = names.map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));

test('records are numbered from 0001 on, each number once', () => {
  expect(names.map((name) => name.slice(0, 5))).toEqual(
    names.map((_, index) => `${String(index + 1).padStart(4, '0')}-`),
  );
});

describe.each(records)('$name', ({ name, text }) => {
  test('is called by its decision', () => {
    const title = /^# (\d{4})\. (.+)$/m.exec(text);
    const words = (title?.[2] ?? '').toLowerCase().match(/[a-z0-9]+/g) ?? [];
    expect(`${title?.[1] ?? ''}-${words.join('-')}.md`).toBe(name);
  });

  test('has its headings, none of them empty', () => {
    const parts = text.split(/^## /m).slice(1);
    expect(parts.map((part) => part.slice(0, part.indexOf('\n')))).toEqual(HEADINGS);
    expect(parts.filter((part) => part.slice(part.indexOf('\n')).trim().length < 40)).toEqual([]);
  });

  test('says status, date, and what is good and bad of it', () => {
    expect(text).toMatch(/^- Status: (accepted|superseded by \[\d{4}\]\(\S+\))$/m);
    expect(text).toMatch(/^- Date: \d{4}-\d{2}-\d{2}$/m);
    expect(text).toMatch(/^- Good: /m);
    expect(text).toMatch(/^- Bad: /m);
  });

  test('fits a screen', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(ONE_SCREEN);
  });

  test('names what enforces it, and that is there', () => {
    const enforced = text.slice(text.indexOf('## Enforced by'));
    const named = [...enforced.matchAll(/`([^`\s]+\.\w+)`/g)].map(([, file]) => file ?? '');
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});

test('what supersedes and what is superseded name each other', () => {
  const superseded = links(/superseded by \[\d{4}\]\(([^)]+)\)/g);
  const supersedes = links(/supersedes \[\d{4}\]\(([^)]+)\)/gi);
  expect(superseded).toEqual(supersedes.map(([later, earlier]) => [earlier, later]).sort());
});

/** Pairs of this record and the one that it names. */
function links(pattern: RegExp): [string, string][] {
  const pairs = records.flatMap(({ name, text }) =>
    [...text.matchAll(pattern)].map(([, other]): [string, string] => [name, other ?? '']),
  );
  return pairs.sort();
}
