import './application.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ApplicationSummary } from '@zhicheng/contract';
import { ask } from '../../platform/api/call.ts';
import { PageProblem } from '../../ui/page/page-problem.tsx';
import { Page, Panel } from '../../ui/page/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ProgressLine } from '../../ui/status/progress-line.tsx';
import { StatusTag } from '../../ui/status/status-tag.tsx';
import { waitingWords } from '../../ui/status/waiting.ts';
import { TrailTable } from '../../ui/trail/trail-table.tsx';
import { ApplicantActions } from './applicant-actions.tsx';
import { ReturnReason } from './return-reason.tsx';
import { TakeBack } from './take-back.tsx';

const route = getRouteApi('/shell/applications/$applicationId');

/** 查看业务 / 业务办理 of the applicant (§4.1.1.18, §4.1.1.19), and of offices that have handled it: what happened, what may be done. */
export function ApplicationPage() {
  const { applicationId } = route.useParams();
  const { visit } = route.useSearch();
  const params = { applicationId };
  const { data: application, error, refetch } = useQuery(ask('applications.read', { params }));
  const { data: trail } = useQuery(ask('applications.trail', { params }));
  const queries = useQueryClient();
  if (!application)
    return error ? <PageProblem error={error} onRetry={() => void refetch()} /> : <Skeleton rows={10} />;
  const refresh = (): void => void queries.invalidateQueries();
  return (
    <Page
      title={application.status === 'returned' ? '业务办理' : '查看业务'}
      aside={<StatusTag status={application.status} label={application.statusLabel} />}
      actions={
        <>
          <Link to="/applications/$applicationId/form" params={params} className="plain-button">
            查看详情
          </Link>
          <Link
            to="/applications/$applicationId/trail"
            params={params}
            search={{ tab: 'chart' }}
            className="plain-button"
          >
            流程图
          </Link>
          <ApplicantActions application={application} onDone={refresh} />
          {visit !== undefined && <TakeBack application={application} visitId={visit} onDone={refresh} />}
        </>
      }
    >
      <section className="panel panel-body">
        <Facts application={application} />
        {application.progress.length > 0 && <ProgressLine steps={application.progress} />}
      </section>
      {application.returnNote && <ReturnReason note={application.returnNote} />}
      <Panel title="审批过程" flush>
        {trail ? <TrailTable trail={trail} /> : <Skeleton rows={4} />}
      </Panel>
    </Page>
  );
}

function Facts({ application }: { application: ApplicationSummary }) {
  const { personName, titleName, professionName, unitName, noticeTitle, number, version, whereabouts } = application;
  return (
    <dl className="application-facts">
      <div>
        <dt>申报人</dt>
        <dd>
          <b>{personName}</b>　{unitName}
        </dd>
      </div>
      <div>
        <dt>申报资格</dt>
        <dd>{[titleName, professionName].filter((part) => part !== null).join(' · ') || '未填写'}</dd>
      </div>
      <div>
        <dt>编号</dt>
        <dd className="numeric">
          {number ?? '提交后编号'}
          {version > 0 && `　第${version}轮`}
        </dd>
      </div>
      <div>
        <dt>申报通知</dt>
        <dd>{noticeTitle}</dd>
      </div>
      {whereabouts && (
        <div>
          <dt>现在在</dt>
          <dd>
            {whereabouts.unitName} · {whereabouts.stepName}，{waitingWords(whereabouts.workingDays)}
          </dd>
        </div>
      )}
    </dl>
  );
}
