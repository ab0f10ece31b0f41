import { describe, expect, it } from 'vitest';
import { isListContent, type DossierContents, type Row } from './content.ts';
import { dossierDifferences, type Difference, type DossierVersion } from './difference.ts';
import { goldenContents, goldenContext, goldenFiles, goldenRowIds } from './golden/release-1.ts';
import { release1 } from './release.ts';

const before: DossierVersion = { contents: goldenContents, files: goldenFiles, context: goldenContext };

function against(after: Partial<DossierVersion>): readonly Difference[] {
  return dossierDifferences(release1, before, { ...before, ...after });
}

function withSchools(change: (rows: readonly Row[]) => readonly Row[]): DossierContents {
  const content = goldenContents.education;
  return { ...goldenContents, education: { rows: change(isListContent(content) ? content.rows : []) } };
}

describe('between two versions', () => {
  it('a shared field counts once, in the folder that keeps it', () => {
    const changed = against({
      contents: { ...goldenContents, basic: { ...goldenContents.basic, currentTitle: '农民农艺师' } },
    });
    expect(changed.map(({ folder, item, before: from, after }) => [folder, item, from, after])).toEqual([
      ['basic', 'currentTitle', '农艺师', '农民农艺师'],
    ]);
  });

  it('a changed row says its fields, and what the system drew from them', () => {
    const changed = against({
      contents: withSchools((rows) =>
        rows.map((row) => (row.id === goldenRowIds.school ? { ...row, major: '园艺' } : row)),
      ),
    });
    expect(changed.map(({ folder, rowId, item, before: from, after }) => [folder, rowId, item, from, after])).toEqual([
      [
        'basic',
        null,
        'eduFullTime',
        '大学本科毕业，农学学士，四川农业大学农学专业，2012年6月，学制4年',
        '大学本科毕业，农学学士，四川农业大学园艺专业，2012年6月，学制4年',
      ],
      ['education', goldenRowIds.school, 'major', '农学', '园艺'],
    ]);
  });

  it('a removed and an added row are said in one line each', () => {
    const id = '01930000-0000-7000-8000-0000000000ee';
    const changed = against({
      contents: withSchools((rows) =>
        rows.map((row) => (row.id === goldenRowIds.school ? { ...row, id, school: '西南大学' } : row)),
      ),
    }).filter(({ folder }) => folder === 'education');
    expect(changed.map(({ kind, before: from, after }) => [kind, from, after])).toEqual([
      ['row-removed', '2008年9月，2012年6月，四川农业大学，大学本科毕业，学士，农学，全日制', ''],
      ['row-added', '', '2008年9月，2012年6月，西南大学，大学本科毕业，学士，农学，全日制'],
    ]);
  });

  it('a replaced file is a difference even under the same name', () => {
    const files = goldenFiles.map((file) => (file.slot === 'photo' ? { ...file, fileId: 'new' } : file));
    expect(against({ files })).toEqual([
      {
        folder: 'basic',
        rowId: null,
        kind: 'files',
        item: 'photo',
        label: '近期免冠照片（白底）',
        before: '证件照.jpg',
        after: '证件照.jpg',
      },
    ]);
  });

  it('无 is said with its reason', () => {
    const contents = { ...goldenContents, education: { rows: [], none: { reason: '资料在补办' } } };
    expect(against({ contents }).find(({ kind }) => kind === 'none')).toMatchObject({
      before: '',
      after: '无（资料在补办）',
    });
  });
});
