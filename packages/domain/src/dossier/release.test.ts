import { describe, expect, it } from 'vitest';
import { hasAutoValue } from './auto-values.ts';
import { codeEntry, codeLists } from './code-lists/index.ts';
import type { Condition } from './condition.ts';
import type { FieldDeclaration } from './declaration.ts';
import { folderNames, folderOrder } from './folder.ts';
import { currentRelease, folderOf, release1, releaseOf, slotOf } from './release.ts';
import { storedField } from './normalise-content.ts';

const fields = release1.folders.flatMap((folder) => folder.fields.map((field) => ({ folder, field })));
const slots = release1.folders.flatMap((folder) => folder.slots.map((slot) => ({ folder, slot })));
const places = fields.map(({ folder, field }) => [`${folder.id}.${field.id}`, folder, field] as const);

describe('release 1', () => {
  it('is found by its number and is what a new draft is made by', () => {
    expect(releaseOf(1)).toBe(release1);
    expect(releaseOf(2)).toBeUndefined();
    expect(currentRelease).toBe(release1);
  });

  it("names its folders as the manual does, in the manual's order", () => {
    const ids = release1.folders.map(({ id }) => id);
    expect(ids).toEqual(folderOrder.filter((id) => ids.includes(id)));
    for (const folder of release1.folders) expect(folder.name).toBe(folderNames[folder.id]);
    expect(folderOf(release1, 'training')).toBeUndefined();
  });

  it('has each id once', () => {
    for (const folder of release1.folders) {
      const ids = folder.fields.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const slotIds = slots.map(({ slot }) => slot.id);
    expect(new Set(slotIds).size).toBe(slotIds.length);
  });

  it.each(places)('%s has a label, a hint that ends as a sentence, and bounds that hold something', (_, __, field) => {
    expect(field.label).toMatch(/\p{Script=Han}/u);
    expect(field.hint).toMatch(/[。；]$/);
    if (field.type === 'text' || field.type === 'longtext')
      expect(field.maxLength).toBeGreaterThan(field.minLength ?? 0);
    if (field.type === 'int' || field.type === 'num') expect(field.max).toBeGreaterThan(field.min);
  });

  it.each(places)('%s refers to what exists', (_, folder, field) => {
    if ('codes' in field) expect(codeLists[field.codes].entries.length).toBeGreaterThan(0);
    if (field.slot !== undefined) expect(slotOf(release1, field.slot)).toBeDefined();
    if (field.storedIn !== undefined) {
      const home = folderOf(release1, field.storedIn);
      expect(home && storedField(home, field.id)).toMatchObject({ id: field.id, type: field.type });
    }
    if (field.type === 'auto') expect(hasAutoValue(folder.id, field.id)).toBe(true);
    for (const { field: by, attribute } of narrowing(field)) {
      expect(folder.fields.map(({ id }) => id)).toContain(by);
      const list = 'codes' in field ? codeLists[field.codes].entries : [];
      expect(list.every((entry) => entry.attributes !== undefined && attribute in entry.attributes)).toBe(true);
    }
  });

  it.each(slots.map(({ folder, slot }) => [slot.id, folder, slot] as const))(
    'slot %s stands behind a field',
    (id, folder, slot) => {
      expect(slot.folder).toBe(folder.id);
      expect(slot.perRow).toBe(folder.kind === 'list');
      expect(slot.max).toBeGreaterThan(0);
      expect(slot.formats.length).toBeGreaterThan(0);
      const named = fields.some(({ field }) => field.slot === id);
      expect(named).toBe(true);
    },
  );

  it('takes a single image or PDF on every field of 首页', () => {
    const home = folderOf(release1, 'home');
    const shown =
      home?.fields.flatMap((field) => (field.slot === undefined ? [] : [slotOf(release1, field.slot)])) ?? [];
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.every((slot) => slot?.max === 1)).toBe(true);
  });

  it('says in words when each condition holds', () => {
    const conditions = [
      ...fields.flatMap(({ field }) => [field.required, field.shown]),
      ...slots.map(({ slot }) => slot.required),
    ];
    const named = conditions.filter((one): one is Condition => typeof one === 'object');
    expect(named.length).toBeGreaterThan(20);
    for (const condition of named) expect(condition.words).toMatch(/\p{Script=Han}/u);
  });

  it('never asks for a field where it is not shown', () => {
    for (const { field } of fields) {
      if (field.shown !== undefined && typeof field.required === 'object')
        expect(field.required.words.length).toBeGreaterThan(0);
      expect(field.shown !== undefined && field.required === 'always').toBe(false);
    }
  });

  it('shows real fields as columns and sorts by one', () => {
    for (const folder of release1.folders) {
      if (folder.kind !== 'list') continue;
      const ids = folder.fields.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([...folder.columns, folder.sortedBy]));
    }
  });
});

describe('code lists', () => {
  it.each(Object.entries(codeLists))('%s has each code once, and names', (_, list) => {
    const codes = list.entries.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(list.entries.every(({ code, name }) => code !== '' && name !== '')).toBe(true);
  });

  it('has the 27 series, with titles and professions in each', () => {
    const series = codeLists.SERIES.entries.map(({ code }) => code);
    expect(series).toHaveLength(27);
    for (const code of series) {
      expect(codeLists.TITLE.entries.some(({ attributes }) => attributes?.['series'] === code)).toBe(true);
      expect(codeLists.PROFESSION.entries.some(({ attributes }) => attributes?.['series'] === code)).toBe(true);
    }
    expect(codeEntry('TITLE', '06-201')?.name).toBe('高级农艺师');
    expect(codeEntry('TITLE', '05-201')?.name).toBe('高级工程师');
  });

  it('keeps the codes of GB/T 3304 and GB/T 4658 that are in use', () => {
    expect(codeLists.NATION.entries).toHaveLength(58);
    expect(codeEntry('NATION', '08')?.name).toBe('壮族');
    expect(codeEntry('EDU', '21')?.name).toBe('大学本科毕业');
    expect(codeLists.EDU.entries.filter(({ offered }) => offered === false).map(({ code }) => code)).toEqual([
      '10',
      '20',
      '30',
      '40',
      '60',
      '70',
      '80',
    ]);
  });
});

function narrowing(field: FieldDeclaration) {
  return field.type === 'select' || field.type === 'combo' ? (field.narrowedBy ?? []) : [];
}
