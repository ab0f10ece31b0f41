import './review.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ask } from '../../platform/api/call.ts';
import { usePageTitle } from '../../ui/page/page.tsx';
import { PageProblem } from '../../ui/page/page-problem.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { HandlingDesk } from './handling-desk.tsx';

const route = getRouteApi('/shell/visits/$visitId');

/** 业务办理 (§5.1.1): the dossier, its attachments beside it, the opinion in its blue box, the verbs below. */
export function HandlingPage() {
  const { visitId } = route.useParams();
  const { file, ...from } = route.useSearch();
  const { data, error, refetch } = useQuery({
    ...ask('visits.read', { params: { visitId } }),
    refetchOnWindowFocus: false,
  });
  usePageTitle(data ? `业务办理：${data.application.personName}` : '业务办理');
  if (!data && error) return <PageProblem error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <div className="page">
        <Skeleton rows={12} />
      </div>
    );
  }
  return <HandlingDesk key={visitId} handling={data} file={file ?? null} from={from} />;
}
