import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ApplicationSummary } from '@zhicheng/contract';
import { App } from 'antd';
import { problemOf } from '../../platform/api/problem.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { now } from '../../platform/clock.ts';
import { ActionButton } from '../../ui/actions/action-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { daysLeft, deadlineDay } from '../../ui/status/deadline.ts';

/** 要您做的: everything that waits for the applicant, with until when; or that nothing does. */
export function ToDo({ applications }: { applications: readonly ApplicationSummary[] }) {
  const waiting = applications.filter(({ status }) => status === 'returned' || status === 'draft');
  return (
    <section className="to-do" aria-labelledby="to-do-title">
      <h2 id="to-do-title">要您做的</h2>
      {waiting.length === 0 && <p className="to-do-none">无。有需要会在这里告诉您，平时不用登录查看。</p>}
      <ul>
        {waiting.map((application) => (
          <li key={application.id} className={application.status === 'returned' ? 'is-returned' : undefined}>
            <Icon name={application.status === 'returned' ? 'warning' : 'file'} size={18} />
            <span className="to-do-words">
              {application.status === 'returned' ? returnedWords(application) : draftWords(application)}
            </span>
            <NextStep application={application} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NextStep({ application }: { application: ApplicationSummary }) {
  const { id, status, allowedActions } = application;
  const params = { applicationId: id };
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const mend = useAct('applications.startMending', {
    onSuccess: () => {
      void queries.invalidateQueries();
      void navigate({ to: '/applications/$applicationId/dossier', params });
    },
    onError: (error) => void message.error(problemOf(error).detail),
  });
  if (allowedActions.includes('edit')) {
    return (
      <Link to="/applications/$applicationId/dossier" params={params} className="button-link">
        {status === 'draft' ? '继续填写' : '继续修改'}
      </Link>
    );
  }
  return (
    <span>
      <Link to="/applications/$applicationId" params={params} className="to-do-why">
        查看退回原因
      </Link>
      {allowedActions.includes('start-mending') && (
        <ActionButton
          type="primary"
          hint="即“撤回”：撤回到您这里修改，再重新提交"
          loading={mend.isPending}
          onClick={() => {
            mend.mutate({ params });
          }}
        >
          开始修改
        </ActionButton>
      )}
    </span>
  );
}

function returnedWords({ returnNote, submitBy, mending, titleName, noticeTitle }: ApplicationSummary): string {
  const marks = returnNote?.marks.length ?? 0;
  const what = marks > 0 ? `：${marks} 处` : '';
  const by = submitBy === null ? '' : `，请在 ${deadlineDay(submitBy)} 前重新提交（${daysLeft(submitBy, now())}）`;
  return `${titleName ?? noticeTitle} 已退回给您修改${what}${by}${mending ? ' · 尚未重新提交' : ''}`;
}

function draftWords({ noticeTitle, submitBy }: ApplicationSummary): string {
  const by = submitBy === null ? '' : `（截止 ${deadlineDay(submitBy)}，${daysLeft(submitBy, now())}）`;
  return `${noticeTitle} 尚未提交${by}`;
}
