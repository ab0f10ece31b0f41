import './notice.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ask } from '../../platform/api/call.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { minuteOf } from '../../platform/clock.ts';
import { ActionButton } from '../../ui/actions/action-button.tsx';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { PageProblem } from '../../ui/page/page-problem.tsx';
import { Page } from '../../ui/page/page.tsx';
import { RichTextView } from '../../ui/rich-text/rich-text-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Facts, NoticeFiles, Papers } from './notice-parts.tsx';

const route = getRouteApi('/shell/notices/$noticeId');

/** A notice whole: its words, its time, the papers to have ready, and the offices that one's own application will pass. */
export function NoticePage() {
  const { noticeId } = route.useParams();
  const { data: notice, error, refetch } = useQuery(ask('notices.read', { params: { noticeId } }));
  const navigate = useNavigate();
  const queries = useQueryClient();
  const create = useAct('applications.create', {
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['applications.listOwn'] });
      void navigate({ to: '/applications/$applicationId/dossier', params: { applicationId: id } });
    },
  });
  if (!notice) return error ? <PageProblem error={error} onRetry={() => void refetch()} /> : <Skeleton rows={10} />;
  return (
    <Page
      title={notice.title}
      actions={
        notice.applicationId === null ? (
          <ActionButton
            type="primary"
            loading={create.isPending}
            blocked={notice.open ? null : '不在申报时间内'}
            onClick={() => {
              create.mutate({ body: { noticeId } });
            }}
          >
            确认，开始申报
          </ActionButton>
        ) : (
          <Link to="/apply/$level" params={{ level: notice.titleLevel }} search={{ row: notice.applicationId }}>
            您已有这一通知下的申报
          </Link>
        )
      }
    >
      <ProblemAlert error={create.error} />
      <div className="notice">
        <article className="panel notice-body">
          <RichTextView blocks={notice.body} />
          <NoticeFiles notice={notice} />
          <p className="notice-sign">{minuteOf(notice.publishedAt).slice(0, 10)} 发布</p>
        </article>
        <aside>
          <Facts notice={notice} />
          <Papers papers={notice.papers} />
        </aside>
      </div>
    </Page>
  );
}
