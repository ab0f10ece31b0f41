import { Link } from '@tanstack/react-router';
import type { Dossier, DossierIssue } from '@zhicheng/contract';
import { folderNames, placeInWords, releaseOf } from '@zhicheng/domain';
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

/** What the check found, folder by folder, each line leading to its field. */
export function CheckIssues({ title, applicationId, issues, dossier, children }: Props) {
  const folders = [...new Set(issues.map(({ folder }) => folder))];
  return (
    <Panel title={title}>
      {issues.length === 0 && <p>必填内容和附件都已齐全 ✔</p>}
      {folders.map((folder) => {
        const own = issues.filter((issue) => issue.folder === folder);
        return (
          <section key={folder} className="check-group" aria-label={folderNames[folder]}>
            <h3>
              {folderNames[folder]} <small>{own.length} 项</small>
            </h3>
            <ul className="check-issues">
              {own.map((issue) => (
                <li key={`${issue.rowId ?? ''}-${issue.field ?? issue.slot ?? ''}-${issue.code}`}>
                  <Link
                    to="/applications/$applicationId/dossier"
                    params={{ applicationId }}
                    search={{
                      ...(folder === 'home' ? {} : { folder }),
                      ...(issue.rowId === null ? {} : { row: issue.rowId }),
                      ...itemOf(issue),
                    }}
                  >
                    → {rowWords(issue, dossier)}
                    {issue.message}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {children}
    </Panel>
  );
}

function itemOf({ field, slot }: DossierIssue): { item?: string } {
  const item = field ?? slot;
  return item === null ? {} : { item };
}

/** 第 2 条（四川农业大学）： for what stands in a row. */
function rowWords({ folder, rowId }: DossierIssue, dossier: Dossier | undefined): string {
  const release = dossier && releaseOf(dossier.release);
  if (rowId === null || !dossier || !release) return '';
  const [, row] = placeInWords(release, contentsOf(dossier), { folder, rowId }).split(' › ');
  return row === undefined ? '' : `${row}：`;
}
