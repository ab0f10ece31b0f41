import './notice.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { Notice } from '@zhicheng/contract';
import { ask } from '../../platform/api/call.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { minuteOf } from '../../platform/clock.ts';
import { ActionButton } from '../../ui/actions/action-button.tsx';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { PageProblem } from '../../ui/page/page-problem.tsx';
import { Page, Panel } from '../../ui/page/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Fitness } from './fitness.tsx';

const route = getRouteApi('/shell/notices/$noticeId');

const needs = { always: '必须', conditional: '按情况', optional: '可选' } as const;

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
          {notice.body.split(/\n+/).map((paragraph, at) => (
            <p key={at}>{paragraph}</p>
          ))}
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

function Facts({ notice }: { notice: Notice }) {
  return (
    <Panel title="要点">
      <dl className="facts">
        <dt>是否符合</dt>
        <dd>
          <Fitness obstacles={notice.obstacles} />
        </dd>
        <dt>申报时间</dt>
        <dd className="numeric">
          {notice.windowFrom} 至 {notice.windowTo} 24:00
        </dd>
        <dt>资历计算截止日</dt>
        <dd className="numeric">{notice.cutoff}</dd>
        <dt>评审委员会</dt>
        <dd>{notice.committeeName ?? '—'}</dd>
        <dt>联系方式</dt>
        <dd>{notice.contact}</dd>
        <dt>审批环节</dt>
        <dd>{notice.steps.join(' → ')}</dd>
      </dl>
    </Panel>
  );
}

function Papers({ papers }: { papers: Notice['papers'] }) {
  return (
    <Panel title={`需要准备的材料（${papers.length} 件）`} flush>
      <ul className="notice-papers">
        {papers.map(({ name, folderName, need, when }) => (
          <li key={`${folderName}-${name}`}>
            <span>
              {name}
              <small>
                {folderName}
                {when !== null && ` · ${when}`}
              </small>
            </span>
            <b className={`is-${need}`}>{needs[need]}</b>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
