import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { hasEnded } from '@zhicheng/domain';
import { ask } from '../../platform/api/call.ts';
import { Panel } from '../../ui/page/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { ApplicationCard } from './application-card.tsx';
import { OpenNotices } from './open-notices.tsx';
import { ToDo } from './to-do.tsx';

/** An applicant's 首页: what she must do, where her applications are, what she may apply for. */
export function ApplicantHome() {
  const { data, error } = useQuery(ask('applications.listOwn', {}));
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton rows={5} rowHeight={56} />;
  const going = data.items.filter(({ status }) => !hasEnded(status));
  const ended = data.items.filter(({ status }) => hasEnded(status) && status !== 'discarded');
  return (
    <>
      <ToDo applications={going} />
      {going
        .filter(({ status }) => status !== 'draft')
        .map((application) => (
          <ApplicationCard key={application.id} application={application} />
        ))}
      <OpenNotices />
      {ended.length > 0 && (
        <Panel title="以往的申报" extra={<Link to="/work/ended">办结</Link>} flush>
          <ul className="home-list">
            {ended.map(({ id, noticeTitle, statusLabel }) => (
              <li key={id}>
                <Link to="/applications/$applicationId" params={{ applicationId: id }} className="home-line">
                  <span className="home-line-title">{noticeTitle}</span>
                  <span>{statusLabel}</span>
                </Link>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
