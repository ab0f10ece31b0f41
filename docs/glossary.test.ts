import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  capabilities,
  eventTypes,
  folderNames,
  folderOrder,
  roleFacts,
  roles,
  scopes,
  statuses,
  statusLabels,
  stepCodes,
  stepNames,
  unitClasses,
  unitClassFacts,
  verbLabels,
  verbs,
  verbsOfStatus,
  visitStateLabels,
  visitStates,
} from '../packages/domain/src/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['packages/*/src/**/*.ts', 'apps/*/src/**/*.{ts,tsx}', 'apps/server/src/**/*.sql'];

/** Rows of the tables under each heading, as cells, without the head of the table. */
const sections = readSections(readFileSync(new URL('GLOSSARY.md', import.meta.url), 'utf8'));

function readSections(text: string): Map<string, string[][]> {
  const parts = text.split(/^## /m).slice(1);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')), readRows(part)]));
}

function readRows(part: string): string[][] {
  const tables = part.split(/\n\n+/).map((block) => block.split('\n').filter((line) => line.startsWith('|')));
  return tables
    .flatMap((lines) => lines.slice(2))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function rows(section: string): string[][] {
  return sections.get(section) ?? [];
}

/** What stands in `code` in a cell. */
function codes(cell: string | undefined): string[] {
  return [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');
}

/** The words on the screen, then the code: of each row of a table. */
function labelled(section: string): [string, string][] {
  return rows(section).map(([label = '', code]) => [label, codes(code)[0] ?? '']);
}

describe('the tables of codes hold exactly what the code holds', () => {
  const tables: [string, readonly string[], Readonly<Record<string, string>>][] = [
    ['Statuses of an application', statuses, statusLabels],
    ['Verbs', verbs, verbLabels],
    ['States of a visit', visitStates, visitStateLabels],
    ['Steps', stepCodes, stepNames],
    ['Classes of units', unitClasses, labelsOf(unitClassFacts)],
    ['Roles', roles, labelsOf(roleFacts)],
    ['Folders of the dossier', folderOrder, folderNames],
  ];

  test.each(tables)('%s', (section, known, labels) => {
    expect(labelled(section)).toEqual(known.map((code) => [labels[code], code]));
  });

  test('Events', () => {
    expect(rows('Events').map(([code]) => codes(code)[0])).toEqual([...eventTypes]);
  });

  test('Capabilities and scopes', () => {
    expect(rows('Capabilities and scopes').map(([code]) => codes(code)[0])).toEqual([...capabilities, ...scopes]);
  });

  test('what a status lets happen', () => {
    const table = rows('Statuses of an application').map(([, code, , allowed]) => [codes(code)[0], codes(allowed)]);
    expect(Object.fromEntries(table)).toEqual(verbsOfStatus);
  });

  test('who creates a class of units', () => {
    const table = rows('Classes of units').map(([, code, , by]) => [codes(code)[0], codes(by)]);
    expect(table).toEqual(unitClasses.map((unitClass) => [unitClass, [...unitClassFacts[unitClass].createdBy]]));
  });

  test('the event of a verb is one of the events', () => {
    const named = rows('Verbs').flatMap((row) => codes(row[4]));
    expect(named.filter((event) => !(eventTypes as readonly string[]).includes(event))).toEqual([]);
    // No verb: the first of a stream, and what follows from a change of people or units.
    const others = ['created', 'office-covered', 'office-reassigned', 'unit-changed'];
    expect([...named, ...others].sort()).toEqual([...eventTypes].sort());
  });
});

describe('the words for things', () => {
  const files = globSync(SOURCES, { cwd: ROOT }).map((file) => readFileSync(`${ROOT}/${file}`, 'utf8'));
  const all = files.join('\n').toLowerCase().replace(/[-_]/g, '');
  const identifierParts = new Set(files.flatMap(partsOfIdentifiers));

  test('stand in the code', () => {
    const words = rows('Things').flatMap(([, code]) => codes(code));
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((word) => !all.includes(word.toLowerCase()))).toEqual([]);
  });

  test('have no second word beside them: none to avoid is part of an identifier', () => {
    const words = rows('Things').flatMap((row) => codes(row[3]));
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((word) => identifierParts.has(word) || identifierParts.has(`${word}s`))).toEqual([]);
  });
});

function labelsOf(facts: Readonly<Record<string, { readonly label: string }>>): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).map(([code, { label }]) => [code, label]));
}

/** The words that identifiers are made of; comments and texts do not count. */
function partsOfIdentifiers(source: string): string[] {
  const code = source
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*/g, '')
    .replace(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g, '');
  return [...code.matchAll(/[A-Z]?[a-z]+/g)].map(([part]) => part.toLowerCase());
}
