/**
 * What stands against a folder or a whole dossier. An error blocks 提交, a warning asks to be confirmed; a draft saves
 * whatever it holds. Browser and server run this same check.
 */
import { checkSlots } from './check-slots.ts';
import { checkValue } from './check-value.ts';
import { isListContent, isFilled, valuesOf, type Row } from './content.ts';
import type { CheckFacts, FolderDeclaration, ListFolder, Release } from './declaration.ts';
import type { FolderId } from './folder.ts';
import { error, type Issue } from './issue.ts';
import { folderOf } from './release.ts';

export type { CheckFacts } from './declaration.ts';

/** All folders of the release, in their order. */
export function checkDossier(release: Release, facts: CheckFacts): readonly Issue[] {
  return release.folders.flatMap((folder) => checkFolderBy(folder, facts));
}

/** One folder, against the others where a rule spans several; empty for a folder that the release does not have. */
export function checkFolder(release: Release, id: FolderId, facts: CheckFacts): readonly Issue[] {
  const folder = folderOf(release, id);
  return folder === undefined ? [] : checkFolderBy(folder, facts);
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}

function checkFolderBy(folder: FolderDeclaration, facts: CheckFacts): readonly Issue[] {
  const content = facts.contents[folder.id];
  const own = folder.kind === 'list' ? checkRows(folder, facts) : checkValues(folder, facts);
  if (folder.kind === 'list' && isListContent(content) && content.none) return own;
  const ruled = folder.checks.flatMap((check) => check(facts));
  return [...own, ...checkSlots(folder, facts), ...ruled].map((issue) => withExplanation(issue, facts));
}

function checkValues(folder: FolderDeclaration, facts: CheckFacts): readonly Issue[] {
  const values = valuesOf(facts.contents, folder.id);
  return folder.fields.flatMap((field) => checkValue(field, { folder: folder.id }, { ...facts, values }));
}

function checkRows(folder: ListFolder, facts: CheckFacts): readonly Issue[] {
  const content = facts.contents[folder.id];
  const rows = isListContent(content) ? content.rows : [];
  const none = isListContent(content) ? content.none : undefined;
  const place = { folder: folder.id };
  if (none) return checkNone(folder, none.reason, rows);
  if (rows.length < folder.minRows) {
    const orNone = folder.noneAllowed === 'no' ? '' : '；本人没有的，标为“无”';
    return [error(place, 'too-few-rows', `请至少填写 ${String(folder.minRows)} 条${folder.rowName}${orNone}。`)];
  }
  return rows.flatMap((row) =>
    folder.fields.flatMap((field) =>
      checkValue(field, { folder: folder.id, rowId: row.id }, { ...facts, values: row }),
    ),
  );
}

function checkNone(folder: ListFolder, reason: string, rows: readonly Row[]): readonly Issue[] {
  const place = { folder: folder.id };
  if (rows.length > 0) {
    return [
      error(
        place,
        'none-with-rows',
        `已标为“无”，但还有 ${String(rows.length)} 条${folder.rowName}，请删除或取消“无”。`,
      ),
    ];
  }
  return folder.noneAllowed === 'with-reason' && !isFilled(reason)
    ? [error(place, 'none-without-reason', `标为“无”时请说明原因。`)]
    : [];
}

/** An explanation stands in the row, or in the folder where that has no rows. */
function withExplanation(issue: Issue, { contents }: CheckFacts): Issue {
  if (issue.severity === 'error' || issue.explained === true) return issue;
  const content = contents[issue.folder];
  const values = isListContent(content) ? content.rows.find((row) => row.id === issue.rowId) : content;
  return { ...issue, explained: isFilled(values?.['explanation']) };
}
