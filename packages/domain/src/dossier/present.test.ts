import { describe, expect, it } from 'vitest';
import type { FieldDeclaration, FolderDeclaration } from './declaration.ts';
import { goldenContents, goldenContext, goldenRowIds } from './golden/release-1.ts';
import type { FolderId } from './folder.ts';
import { presentField, presentValue, type Wording } from './present.ts';
import { fieldOf, folderOf, release1 } from './release.ts';
import { isListContent, rowsOf, valuesOf } from './content.ts';
import { inFormOrder, inPrintOrder } from './row-order.ts';
import { education } from './folders/education.ts';

function known(folderId: FolderId, fieldId: string): readonly [FolderDeclaration, FieldDeclaration] {
  const folder = folderOf(release1, folderId);
  const field = folder && fieldOf(folder, fieldId);
  if (!folder || !field) throw new Error(`${folderId}.${fieldId}`);
  return [folder, field];
}

function inWords(folderId: FolderId, fieldId: string, wording?: Wording, rowId?: string): string {
  const content = goldenContents[folderId];
  const values = isListContent(content)
    ? (content.rows.find((row) => row.id === rowId) ?? {})
    : valuesOf(goldenContents, folderId);
  return presentField(
    ...known(folderId, fieldId),
    { values, contents: goldenContents, context: goldenContext },
    wording,
  );
}

describe('a value in words', () => {
  it('is read as people read it', () => {
    expect(inWords('home', 'grassroots')).toBe('是');
    expect(inWords('home', 'title')).toBe('高级农艺师');
    expect(inWords('home', 'profession')).toBe('种子');
    expect(inWords('basic', 'workStart')).toBe('2012年7月');
    expect(inWords('basic', 'birth')).toBe('1989年4月12日');
    expect(inWords('basic', 'gender')).toBe('女');
    expect(inWords('basic', 'currentWorkYears')).toBe('14年');
    expect(inWords('basic', 'formerName')).toBe('');
    expect(inWords('pledge', 'readText')).toBe('已阅读并同意');
  });

  it('comes from the folder that keeps it, and from the system where that fills it in', () => {
    expect(inWords('home', 'currentTitle')).toBe('农艺师');
    expect(inWords('home', 'currentTitleDate')).toBe('2019年12月');
    expect(inWords('home', 'employer')).toBe('德阳市罗江区白马关种业有限公司');
    expect(inWords('education', 'result', undefined, goldenRowIds.school)).toBe('毕业');
  });

  it('masks what is sealed unless asked to say it', () => {
    expect(inWords('basic', 'phone')).toBe('138****0029');
    expect(inWords('basic', 'phone', { reveal: true })).toBe('13800000029');
    expect(inWords('basic', 'idNo')).toBe('510626********0029');
  });

  it('says 至今 for the open end of a row', () => {
    expect(inWords('work', 'end', undefined, goldenRowIds.company)).toBe('至今');
    expect(inWords('work', 'end', undefined, goldenRowIds.station)).toBe('2016年3月');
  });

  it('takes the names of that day, and the names of places, from outside', () => {
    expect(inWords('home', 'title', { labels: { TITLE: { '06-201': '高级农艺师（旧名）' } } })).toBe(
      '高级农艺师（旧名）',
    );
    expect(
      inWords('basic', 'birthplace', { regionName: (code) => (code === '510626' ? '四川省德阳市罗江区' : undefined) }),
    ).toBe('四川省德阳市罗江区');
    expect(inWords('basic', 'birthplace')).toBe('510626');
  });

  it('is said as typed where it is not understood', () => {
    expect(presentValue(known('basic', 'workStart')[1], '二〇一二年')).toBe('二〇一二年');
    expect(presentValue(known('home', 'profession')[1], '油菜育种')).toBe('油菜育种');
  });
});

describe('rows', () => {
  const rows = rowsOf(goldenContents, 'education');
  const undated = { id: '01930000-0000-7000-8000-0000000000dd', order: 9 };

  it('stand oldest first in print and newest first to fill in, new ones on top', () => {
    const both = [undated, ...rows];
    expect(inPrintOrder(education, rows).map(({ id }) => id)).toEqual([goldenRowIds.school, goldenRowIds.degree]);
    expect(inFormOrder(education, both).map(({ id }) => id)).toEqual([
      undated.id,
      goldenRowIds.degree,
      goldenRowIds.school,
    ]);
  });
});
