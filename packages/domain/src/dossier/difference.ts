/** What differs between two versions of a dossier, field by field and file by file, in the words that people read. */
import type { Facts } from './condition.ts';
import {
  isListContent,
  type DossierContents,
  type DossierFile,
  type FolderContent,
  type Row,
  type Values,
} from './content.ts';
import type { DossierContext } from './context.ts';
import type { FolderDeclaration, ListFolder, Release } from './declaration.ts';
import type { FolderId } from './folder.ts';
import { fieldValue, presentField, type Wording } from './present.ts';
import { inPrintOrder } from './row-order.ts';

export type DossierVersion = {
  readonly contents: DossierContents;
  readonly files: readonly DossierFile[];
  readonly context: DossierContext;
};

export type Difference = {
  readonly folder: FolderId;
  /** Null for what belongs to the whole folder. */
  readonly rowId: string | null;
  readonly kind: 'field' | 'row-added' | 'row-removed' | 'files' | 'none';
  /** The field's or slot's id; null for a whole row and for 标为“无”. */
  readonly item: string | null;
  readonly label: string;
  /** '' where there was nothing. */
  readonly before: string;
  readonly after: string;
};

/** In the order of the release; a shared field counts once, in the folder that keeps it. */
export function dossierDifferences(
  release: Release,
  before: DossierVersion,
  after: DossierVersion,
  wording?: Wording,
): readonly Difference[] {
  return release.folders.flatMap((folder) => [
    ...(folder.kind === 'list'
      ? listDifferences(folder, before, after, wording)
      : fieldDifferences(folder, null, factsOf(folder, before), factsOf(folder, after), wording)),
    ...fileDifferences(folder, before.files, after.files),
  ]);
}

function factsOf(folder: FolderDeclaration, version: DossierVersion, row?: Row): Facts {
  const content = version.contents[folder.id];
  const values: Values = row ?? (content === undefined || isListContent(content) ? {} : content);
  return { values, contents: version.contents, context: version.context };
}

function fieldDifferences(
  folder: FolderDeclaration,
  rowId: string | null,
  before: Facts,
  after: Facts,
  wording?: Wording,
): readonly Difference[] {
  return folder.fields
    .filter((field) => field.storedIn === undefined && field.type !== 'file')
    .filter((field) => fieldValue(folder, field, before) !== fieldValue(folder, field, after))
    .map((field): Difference => ({
      folder: folder.id,
      rowId,
      kind: 'field',
      item: field.id,
      label: field.label,
      before: presentField(folder, field, before, wording),
      after: presentField(folder, field, after, wording),
    }));
}

function listDifferences(
  folder: ListFolder,
  before: DossierVersion,
  after: DossierVersion,
  wording?: Wording,
): readonly Difference[] {
  const [old, now] = [before.contents[folder.id], after.contents[folder.id]];
  const [oldRows, newRows] = [rowsIn(old), rowsIn(now)];
  const whole = (kind: Difference['kind'], rowId: string | null, from: string, to: string): Difference => ({
    folder: folder.id,
    rowId,
    kind,
    item: null,
    label: kind === 'none' ? '标为“无”' : folder.rowName,
    before: from,
    after: to,
  });
  const removed = inPrintOrder(folder, oldRows)
    .filter((row) => !newRows.some((other) => other.id === row.id))
    .map((row) => whole('row-removed', row.id, rowInWords(folder, factsOf(folder, before, row), wording), ''));
  const kept = inPrintOrder(folder, newRows).flatMap((row) => {
    const earlier = oldRows.find((other) => other.id === row.id);
    return earlier === undefined
      ? [whole('row-added', row.id, '', rowInWords(folder, factsOf(folder, after, row), wording))]
      : fieldDifferences(folder, row.id, factsOf(folder, before, earlier), factsOf(folder, after, row), wording);
  });
  const [wasNone, isNone] = [noneInWords(old), noneInWords(now)];
  return [...(wasNone === isNone ? [] : [whole('none', null, wasNone, isNone)]), ...removed, ...kept];
}

/** A row by its columns: 2008年9月，2012年6月，四川农业大学，… */
function rowInWords(folder: ListFolder, facts: Facts, wording?: Wording): string {
  return folder.columns
    .flatMap((id) => folder.fields.filter((field) => field.id === id))
    .filter((field) => field.type !== 'bool')
    .map((field) => presentField(folder, field, facts, wording))
    .filter((words) => words !== '')
    .join('，');
}

function fileDifferences(
  folder: FolderDeclaration,
  before: readonly DossierFile[],
  after: readonly DossierFile[],
): readonly Difference[] {
  return folder.slots.flatMap((slot) => {
    const rowIds = new Set([...before, ...after].filter((file) => file.slot === slot.id).map((file) => file.rowId));
    return [...rowIds].flatMap((rowId): readonly Difference[] => {
      const inSlot = (files: readonly DossierFile[]) =>
        files.filter((file) => file.slot === slot.id && file.rowId === rowId);
      const [old, now] = [inSlot(before), inSlot(after)];
      if (idsOf(old) === idsOf(now)) return [];
      return [
        {
          folder: folder.id,
          rowId,
          kind: 'files',
          item: slot.id,
          label: slot.name,
          before: namesOf(old),
          after: namesOf(now),
        },
      ];
    });
  });
}

function idsOf(files: readonly DossierFile[]): string {
  return files.map((file) => file.fileId).join(' ');
}

function namesOf(files: readonly DossierFile[]): string {
  return files.map((file) => file.name).join('、');
}

function rowsIn(content: FolderContent | undefined): readonly Row[] {
  return isListContent(content) ? content.rows : [];
}

function noneInWords(content: FolderContent | undefined): string {
  if (!isListContent(content) || !content.none) return '';
  return content.none.reason === '' ? '无' : `无（${content.none.reason}）`;
}
