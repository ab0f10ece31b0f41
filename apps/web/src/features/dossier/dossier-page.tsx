import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ApplicationSummary } from '@zhicheng/contract';
import { useMemo } from 'react';
import { ask } from '../../platform/api/call.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { DeskLayout } from './desk-layout.tsx';
import { DeskProvider, type Desk, type DeskPlace } from './desk-context.ts';
import { localContents } from './draft/dossier-editor.ts';
import { useDifferences } from './use-differences.ts';
import { useEditorState, useOpenedDossier, type Opened } from './use-editor.ts';

const route = getRouteApi('/shell/applications/$applicationId/dossier');

/** The dossier (§4.1.1.2–§4.1.1.14): 档案袋 at the left, the open one in the middle, its attachments at the right. */
export function DossierPage() {
  const { applicationId } = route.useParams();
  const { data: application, error: refused } = useQuery(ask('applications.read', { params: { applicationId } }));
  const { dossier, opened, error, refreshFiles } = useOpenedDossier(applicationId);
  if (!application || !dossier || !opened) {
    const problem = refused ?? error;
    return <div className="page">{problem ? <ProblemAlert error={problem} /> : <Skeleton rows={12} />}</div>;
  }
  return <OpenedDossier application={application} opened={{ ...opened, dossier }} refreshFiles={refreshFiles} />;
}

type Props = {
  readonly application: ApplicationSummary;
  readonly opened: Opened;
  readonly refreshFiles: () => void;
};

function OpenedDossier({ application, opened, refreshFiles }: Props) {
  const { dossier, release, editor } = opened;
  const state = useEditorState(editor);
  const place = route.useSearch();
  const navigate = route.useNavigate();
  const contents = useMemo(() => localContents(state), [state]);
  const checkFiles = useMemo(
    () => dossier.files.map(({ id, slot, rowId, name }) => ({ fileId: id, slot, rowId, name })),
    [dossier.files],
  );
  const differences = useDifferences({ application, release, contents, checkFiles, dossier });
  const desk: Desk = {
    application,
    dossier,
    release,
    editor,
    state,
    contents,
    files: dossier.files,
    checkFiles,
    differences,
    readOnly: !dossier.editable || !application.allowedActions.includes('edit'),
    place,
    go: (next: DeskPlace, replace = false) =>
      // Opening an attachment or a row must not move the form under the eyes.
      void navigate({ search: next, replace, resetScroll: next.folder !== place.folder }),
    refreshFiles,
  };
  return (
    <DeskProvider value={desk}>
      <DeskLayout />
    </DeskProvider>
  );
}
