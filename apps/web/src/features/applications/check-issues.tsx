import { Link } from '@tanstack/react-router';
import type { Dossier, DossierIssue } from '@zhicheng/contract';
import { placeInWords, releaseOf } from '@zhicheng/domain';
import type { ReactNode } from 'react';
import { contentsOf } from '../../ui/dossier-view/dossier-item.ts';
import { Panel } from '../../ui/page/page.tsx';

type Props = {
  readonly title: string;
  readonly applicationId: string;
  readonly issues: readonly DossierIssue[];
  readonly dossier: Dossier | undefined;
  readonly children?: ReactNode;
};

/** What the check found, each line leading to its field. */
export function CheckIssues({ title, applicationId, issues, dossier, children }: Props) {
  return (
    <Panel title={title}>
      {issues.length === 0 && <p>必填内容和附件都已齐全 ✔</p>}
      <ul className="check-issues">
        {issues.map((issue) => (
          <li key={`${issue.folder}-${issue.rowId ?? ''}-${issue.field ?? issue.slot ?? ''}-${issue.code}`}>
            <Link
              to="/applications/$applicationId/dossier"
              params={{ applicationId }}
              search={{
                folder: issue.folder,
                ...(issue.rowId === null ? {} : { row: issue.rowId }),
                ...itemOf(issue),
              }}
            >
              → {wordsOf(issue, dossier)}
            </Link>
            <span>{issue.message}</span>
          </li>
        ))}
      </ul>
      {children}
    </Panel>
  );
}

function itemOf({ field, slot }: DossierIssue): { item?: string } {
  const item = field ?? slot;
  return item === null ? {} : { item };
}

function wordsOf(issue: DossierIssue, dossier: Dossier | undefined): string {
  const release = dossier && releaseOf(dossier.release);
  if (!dossier || !release) return issue.folderName;
  return placeInWords(release, contentsOf(dossier), {
    folder: issue.folder,
    ...(issue.rowId === null ? {} : { rowId: issue.rowId }),
    ...(issue.field === null ? {} : { field: issue.field }),
    ...(issue.slot === null ? {} : { slot: issue.slot }),
  });
}
