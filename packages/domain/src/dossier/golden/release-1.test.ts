import { expect, it } from 'vitest';
import { withAutoValues } from '../auto-values.ts';
import { checkDossier } from '../check.ts';
import { codeLabels } from '../code-labels.ts';
import { dossierDifferences } from '../difference.ts';
import { normaliseContent } from '../normalise-content.ts';
import { release1 } from '../release.ts';
import { goldenContents, goldenContext, goldenFiles } from './release-1.ts';
import { releasedShape } from '../../../test/release-1-shape.ts';

const facts = { contents: goldenContents, files: goldenFiles, context: goldenContext };

it('has nothing against it, not even a warning', () => {
  expect(checkDossier(release1, facts)).toEqual([]);
});

it('is in one spelling already', () => {
  for (const folder of release1.folders) {
    expect(normaliseContent(folder, goldenContents[folder.id])).toEqual({ ok: true, value: goldenContents[folder.id] });
  }
});

it('does not differ from itself, and says one changed field in words', () => {
  const version = { contents: goldenContents, files: goldenFiles, context: goldenContext };
  expect(dossierDifferences(release1, version, version)).toEqual([]);
  const changed = {
    ...version,
    contents: { ...goldenContents, basic: { ...goldenContents.basic, currentTitleDate: '2018-12' } },
  };
  expect(dossierDifferences(release1, version, changed)).toEqual([
    {
      folder: 'basic',
      rowId: null,
      kind: 'field',
      item: 'currentTitleDate',
      label: '现职称取得时间',
      before: '2019年12月',
      after: '2018年12月',
    },
  ]);
});

it('freezes what the system fills in beside what was typed', () => {
  const frozen = withAutoValues(release1, goldenContents, goldenContext);
  expect(frozen.home).toMatchObject({ applyYear: 2026, applicantName: '李敏', employer: goldenContext.employer.name });
  expect(frozen.basic).toMatchObject({
    gender: '2',
    birth: '1989-04-12',
    eduHighest: '硕士研究生毕业，农学硕士，四川农业大学农艺与种业专业，2018年6月，学制3年',
    eduFullTime: '大学本科毕业，农学学士，四川农业大学农学专业，2012年6月，学制4年',
  });
  expect(frozen.education).toMatchObject({ rows: [{ result: '毕业' }, { result: '毕业' }] });
});

it('names every code that it uses', () => {
  const labels = codeLabels(release1, withAutoValues(release1, goldenContents, goldenContext), undefined);
  expect(labels.TITLE).toEqual({ '06-201': '高级农艺师', '06-301': '农艺师' });
  expect(labels.EDU).toEqual({ '14': '硕士研究生毕业', '21': '大学本科毕业' });
  expect(labels.GENDER).toEqual({ '2': '女' });
});

it('was made by a release whose fields and slots have not changed since', () => {
  const shape = release1.folders.map((folder) => ({
    folder: folder.id,
    fields: folder.fields.map((field) => `${field.id}:${field.type}`).join(' '),
    slots: folder.slots.map((slot) => `${slot.id}:${slot.perRow ? 'row' : 'folder'}`).join(' '),
  }));
  expect(shape).toEqual(releasedShape);
});
