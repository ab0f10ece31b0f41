/** The values that the system fills in: computed while the dossier can be edited, written into each version at 提交. */
import { studyResultNames, studyResultOf } from './code-lists/education.ts';
import {
  isListContent,
  textOf,
  type DossierContents,
  type FolderContent,
  type JsonScalar,
  type Row,
} from './content.ts';
import type { Facts } from './condition.ts';
import type { DossierContext } from './context.ts';
import type { FolderDeclaration, Release } from './declaration.ts';
import { educationInWords, highestEducation, highestFullTimeEducation } from './education-summary.ts';
import type { FolderId } from './folder.ts';

type AutoValue = (facts: Facts) => JsonScalar;

const autoValues: { readonly [folder in FolderId]?: Readonly<Record<string, AutoValue>> } = {
  home: {
    noticeId: ({ context }) => context.notice.title,
    applyYear: ({ context }) => context.notice.year,
    committee: ({ context }) => context.notice.committeeName,
    applicantName: ({ context }) => context.applicant.name,
    employer: ({ context }) => context.employer.name,
    employerRegion: ({ context }) => context.employer.regionName,
    industryDept: ({ context }) => context.industryDepartment,
  },
  basic: {
    name: ({ context }) => context.applicant.name,
    gender: ({ context }) => context.applicant.gender,
    idNo: ({ context }) => context.applicant.maskedIdNumber,
    birth: ({ context }) => context.applicant.birth,
    eduHighest: ({ contents }) => inWords(highestEducation(contents)),
    eduFullTime: ({ contents }) => inWords(highestFullTimeEducation(contents)),
  },
  education: {
    result: ({ values }) => {
      const result = studyResultOf(textOf(values, 'edu'));
      return result === undefined ? null : studyResultNames[result];
    },
  },
};

function inWords(row: Row | undefined): string | null {
  return row === undefined ? null : educationInWords(row);
}

/** Null for a field that the system does not fill in, or cannot yet. */
export function autoValue(folder: FolderId, fieldId: string, facts: Facts): JsonScalar {
  return autoValues[folder]?.[fieldId]?.(facts) ?? null;
}

export function hasAutoValue(folder: FolderId, fieldId: string): boolean {
  return autoValues[folder]?.[fieldId] !== undefined;
}

/** The dossier as it is frozen: the automatic values of the day stand beside what was typed. */
export function withAutoValues(release: Release, contents: DossierContents, context: DossierContext): DossierContents {
  return Object.fromEntries(
    release.folders.flatMap((folder) => {
      const content = contents[folder.id];
      return content === undefined ? [] : [[folder.id, filled(folder, content, contents, context)]];
    }),
  );
}

function filled(
  folder: FolderDeclaration,
  content: FolderContent,
  contents: DossierContents,
  context: DossierContext,
): FolderContent {
  const auto = folder.fields.filter((field) => field.type === 'auto').map((field) => field.id);
  const valuesFor = (facts: Facts) => Object.fromEntries(auto.map((id) => [id, autoValue(folder.id, id, facts)]));
  if (!isListContent(content)) return { ...content, ...valuesFor({ values: content, contents, context }) };
  return {
    ...content,
    rows: content.rows.map((row): Row => ({
      ...row,
      ...valuesFor({ values: row, contents, context }),
      id: row.id,
      order: row.order,
    })),
  };
}
