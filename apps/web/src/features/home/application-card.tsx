import { Link } from '@tanstack/react-router';
import type { ApplicationSummary } from '@zhicheng/contract';
import { minuteOf } from '../../platform/clock.ts';
import { ProgressLine } from '../../ui/status/progress-line.tsx';
import { StatusTag } from '../../ui/status/status-tag.tsx';

/** One application at a glance: the route, where it lies, what comes next, what may be done. A short cut, never the only way. */
export function ApplicationCard({ application }: { application: ApplicationSummary }) {
  const { id, applyYear, noticeTitle, titleName, number, status, statusLabel, progress } = application;
  const params = { applicationId: id };
  return (
    <section className="application-card" aria-label={noticeTitle}>
      <div className="application-card-head">
        <h2>
          {applyYear} {titleName ?? noticeTitle}
        </h2>
        <StatusTag status={status} label={statusLabel} />
        {number !== null && <span className="numeric muted">{number}</span>}
      </div>
      <p className="muted">{noticeTitle}</p>
      {progress.length > 0 && <ProgressLine steps={progress} />}
      <Whereabouts application={application} />
      <div className="application-card-actions">
        <Link to="/applications/$applicationId/trail" params={params}>
          查看流程
        </Link>
        <Link to="/applications/$applicationId/trail" params={params} search={{ tab: 'chart' }}>
          流程图
        </Link>
        <Link to="/applications/$applicationId/form" params={params}>
          查看详情
        </Link>
        <Withdrawal application={application} />
      </div>
    </section>
  );
}

function Whereabouts({
  application: { whereabouts, nextOffice, status, submitBy },
}: {
  application: ApplicationSummary;
}) {
  if (status === 'draft')
    return <p className="application-card-where">尚未提交{submitBy === null ? '' : '，提交后开始审核'}。</p>;
  if (!whereabouts || status === 'returned') return null;
  const { stepName, unitName, unitPhone, since, workingDays } = whereabouts;
  return (
    <div className="application-card-where">
      <p>
        现在在：<b>{unitName}</b>
        {unitPhone !== null && `（${unitPhone}）`} · {stepName}，
        <time dateTime={since} title={minuteOf(since)}>
          {workingDays === 0 ? '今天到达' : `${minuteOf(since).slice(5, 10)} 到达，已 ${workingDays} 个工作日`}
        </time>
      </p>
      <p>
        {nextOffice !== null && `接下来：${nextOffice}。`}
        您现在不用做什么。
      </p>
    </div>
  );
}

/** 撤回 while it is open; afterwards, why it is not. */
function Withdrawal({ application: { id, allowedActions, withheld } }: { application: ApplicationSummary }) {
  if (allowedActions.includes('withdraw')) {
    return (
      <Link to="/applications/$applicationId" params={{ applicationId: id }} className="application-card-last">
        撤回
      </Link>
    );
  }
  const why = withheld.find(({ verb }) => verb === 'withdraw')?.why;
  return why === undefined ? null : <span className="application-card-last muted">撤回：{why}</span>;
}
