import { expect, test } from 'vitest';
import { coordinatesOf } from '../application/coordinates.ts';
import { catalogueChanges, catalogueLists, entriesOf, type CatalogueChanges } from './catalogue.ts';
import { checkDossier } from './check.ts';
import { codeLabels } from './code-labels.ts';
import type { CodeEntry } from './code-lists/code-list.ts';
import { goldenContents, goldenContext, goldenFiles } from './golden/release-1.ts';
import { normaliseValue } from './normalise-value.ts';
import { optionsOf } from './options.ts';
import { presentField } from './present.ts';
import { fieldOf, folderOf, release1 } from './release.ts';

const whole = (change: (entries: readonly CodeEntry[]) => readonly CodeEntry[]): CatalogueChanges => {
  const lists = Object.fromEntries(catalogueLists.map((list) => [list, entriesOf(list, undefined)])) as Parameters<
    typeof catalogueChanges
  >[0];
  return catalogueChanges({ ...lists, PROFESSION: change(lists.PROFESSION) });
};
const added: CodeEntry = { code: '06901', name: '智慧农业', attributes: { series: '06', field: '农业' } };
/** 06001 is named otherwise, 06002 is no more, 智慧农业 is new. */
const catalogue = whole((entries) => [
  ...entries
    .filter(({ code }) => code !== '06002')
    .map((entry) => (entry.code === '06001' ? { ...entry, name: '作物栽培与耕作' } : entry)),
  added,
]);
const context = { ...goldenContext, catalogue };
const home = folderOf(release1, 'home');
const field = home && fieldOf(home, 'profession');
if (!home || field?.type !== 'combo') throw new Error('首页 has no profession');

test('a version that says what the program says is no change', () => {
  expect(whole((entries) => entries)).toEqual({});
});

test('the form offers, reads, checks, prints and routes by the version of the notice', () => {
  const values = { series: '06', profession: '06901' };
  const facts = { values, contents: { home: values }, context };
  const names = optionsOf(field, facts).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['智慧农业', '作物栽培与耕作']));
  const before = optionsOf(field, { ...facts, context: goldenContext }).map(({ name }) => name);
  expect(before).not.toContain('智慧农业');
  expect(names).toHaveLength(before.length);

  expect(normaliseValue(field, '智慧农业', catalogue)).toEqual({ ok: true, value: '06901' });
  expect(normaliseValue(field, '智慧农业')).toEqual({ ok: true, value: '智慧农业' });
  expect(presentField(home, field, facts)).toBe('智慧农业');
  const contents = { ...goldenContents, home: { ...goldenContents.home, ...values, routingProfession: null } };
  const faults = (of: typeof goldenContext) =>
    checkDossier(release1, { contents, files: goldenFiles, context: of })
      .filter((issue) => issue.folder === 'home')
      .map((issue) => `${issue.field ?? ''} ${issue.code}`);
  expect(faults(context)).toEqual([]);
  expect(faults(goldenContext)).toEqual(['routingProfession required']);
  expect(codeLabels(release1, { ...goldenContents, home: values }, catalogue).PROFESSION).toEqual({
    '06901': '智慧农业',
  });
  const place = {
    id: 'x',
    name: '乙',
    unitClass: 'county-soe',
    superiorId: null,
    countyCode: null,
    cityCode: null,
  } as const;
  const at = { employer: place, titleLevel: 'senior', committee: null, catalogueVersion: 2 } as const;
  expect(coordinatesOf(values, { ...at, catalogue })).toMatchObject({
    value: { routingProfession: { code: '06901', name: '智慧农业' } },
  });
  expect(coordinatesOf(values, at)).toMatchObject({ ok: false });
});
