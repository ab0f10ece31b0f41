/** The golden dossier with one thing changed, for tests of rules: all else stays free of issues. */
import type { CivilDate } from '../src/calendar/civil-date.ts';
import { checkDossier } from '../src/dossier/check.ts';
import {
  isListContent,
  type DossierContents,
  type DossierFile,
  type FolderContent,
  type JsonScalar,
  type Row,
} from '../src/dossier/content.ts';
import type { DossierContext } from '../src/dossier/context.ts';
import type { FolderId } from '../src/dossier/folder.ts';
import type { Issue } from '../src/dossier/issue.ts';
import { release1 } from '../src/dossier/release.ts';
import { goldenContents, goldenContext, goldenFiles } from '../src/dossier/golden/release-1.ts';

type Change = {
  readonly [folder in FolderId]?: Readonly<Record<string, JsonScalar>>;
} & {
  /** Values by row id; the row is added where it is not there. */
  readonly rows?: { readonly [folder in FolderId]?: Readonly<Record<string, Readonly<Record<string, JsonScalar>>>> };
  readonly without?: readonly string[];
  readonly files?: readonly DossierFile[];
  readonly notice?: Partial<DossierContext['notice']>;
  readonly applicant?: Partial<DossierContext['applicant']>;
  readonly employer?: Partial<DossierContext['employer']>;
  readonly today?: CivilDate;
  readonly draftCreatedOn?: CivilDate;
};

/** What stands against the golden dossier after the change. */
export function issuesWith(change: Change): readonly Issue[] {
  const context: DossierContext = {
    ...goldenContext,
    today: change.today ?? goldenContext.today,
    draftCreatedOn: change.draftCreatedOn ?? goldenContext.draftCreatedOn,
    notice: { ...goldenContext.notice, ...change.notice },
    applicant: { ...goldenContext.applicant, ...change.applicant },
    employer: { ...goldenContext.employer, ...change.employer },
  };
  const files = [...goldenFiles.filter((file) => !change.without?.includes(file.slot)), ...(change.files ?? [])];
  return checkDossier(release1, { contents: contentsWith(change), files, context });
}

/** `folder.field code`, shorter to compare; the severity is `!` for an error and `?` for a warning. */
export function codesWith(change: Change): readonly string[] {
  return issuesWith(change).map(
    ({ severity, folder, field, slot, code }) =>
      `${severity === 'error' ? '!' : '?'} ${folder}.${field ?? slot ?? ''} ${code}`,
  );
}

function contentsWith(change: Change): DossierContents {
  return Object.fromEntries(
    release1.folders.map(({ id }): readonly [FolderId, FolderContent] => {
      const content = goldenContents[id];
      if (!isListContent(content)) return [id, { ...content, ...change[id] }];
      const changed = change.rows?.[id] ?? {};
      const known = content.rows.map((row): Row => ({ ...row, ...changed[row.id], id: row.id, order: row.order }));
      const added = Object.entries(changed)
        .filter(([rowId]) => !known.some((row) => row.id === rowId))
        .map(([rowId, values], at): Row => ({ ...values, id: rowId, order: known.length + at + 1 }));
      return [id, { ...content, rows: [...known, ...added].filter((row) => !change.without?.includes(row.id)) }];
    }),
  );
}
