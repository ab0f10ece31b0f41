import './check-page.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { ask } from '../../platform/api/call.ts';
import { now } from '../../platform/clock.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { ActionButton } from '../../ui/actions/action-button.tsx';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { Page, Panel } from '../../ui/page/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { deadlineWords } from '../../ui/status/deadline.ts';
import { CheckedFolders } from './checked-folders.tsx';
import { CheckIssues } from './check-issues.tsx';
import { CheckRoute } from './check-route.tsx';
import { UnsavedFolders } from './unsaved-folders.tsx';

const route = getRouteApi('/shell/applications/$applicationId/check');

/** 检查 and 提交 (§4.1.1.17): what is missing, each with the way there; to whom it goes; then the one button. */
export function CheckPage() {
  const { applicationId } = route.useParams();
  const params = { applicationId };
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: application } = useQuery(ask('applications.read', { params }));
  const { data: check, error } = useQuery({ ...ask('applications.check', { params }), staleTime: 0, gcTime: 0 });
  const { data: dossier } = useQuery({ ...ask('dossier.read', { params }), staleTime: 0 });
  const [confirmed, setConfirmed] = useState(false);
  const submit = useAct('applications.submit', {
    onSuccess: async () => {
      await queries.invalidateQueries();
      await navigate({ to: '/applications/$applicationId/receipt', params });
    },
  });
  if (!application || !check) return error ? <ProblemAlert error={error} /> : <Skeleton rows={12} />;
  const errors = check.issues.filter(({ severity }) => severity === 'error');
  const warnings = check.issues.filter(({ severity }) => severity === 'warning');
  const blocked = whyBlocked(check.obstacles, errors.length, check.unsaved.length, warnings.length > 0 && !confirmed);
  const to = check.nextOffice?.unitName;
  return (
    <Page
      title="检查并提交"
      aside={
        <span>
          {application.noticeTitle}
          {application.submitBy !== null &&
            ` · 尚未${application.version > 0 ? '重新' : ''}提交（${deadlineWords(application.submitBy, now())}）`}
        </span>
      }
    >
      <div className="check-page">
        <ProblemAlert error={submit.error} />
        {check.obstacles.length > 0 && (
          <Panel title="现在不能提交">
            <ul className="check-obstacles">
              {check.obstacles.map((obstacle) => (
                <li key={obstacle}>{obstacle}</li>
              ))}
            </ul>
          </Panel>
        )}
        <UnsavedFolders applicationId={applicationId} folders={check.unsaved} />
        <CheckIssues
          title={errors.length > 0 ? `还缺 ${String(errors.length)} 项` : '没有缺项'}
          applicationId={applicationId}
          issues={errors}
          dossier={dossier}
        />
        {warnings.length > 0 && (
          <CheckIssues
            title={`请确认 ${String(warnings.length)} 项（可说明）`}
            applicationId={applicationId}
            issues={warnings}
            dossier={dossier}
          >
            <Checkbox
              checked={confirmed}
              onChange={(event) => {
                setConfirmed(event.target.checked);
              }}
            >
              以上 {warnings.length} 项我已核对，情况属实
            </Checkbox>
          </CheckIssues>
        )}
        <CheckedFolders applicationId={applicationId} states={check.states} />
        <CheckRoute check={check} />
        <Panel title="诚信承诺">
          {check.pledgeSignedOn === null ? '尚未签署，请在“诚信承诺”中签署。' : `您于 ${check.pledgeSignedOn} 签署 ✔`}
        </Panel>
        <div className="check-submit">
          <ActionButton
            type="primary"
            size="large"
            blocked={blocked}
            loading={submit.isPending}
            onClick={() => {
              submit.mutate({ params, body: { version: application.version } });
            }}
          >
            {to === undefined ? '提交' : `提交给 ${to}`}
          </ActionButton>
          {blocked !== null && <span className="muted">{blocked}</span>}
        </div>
      </div>
    </Page>
  );
}

function whyBlocked(
  obstacles: readonly string[],
  errors: number,
  unsaved: number,
  unconfirmed: boolean,
): string | null {
  const [obstacle] = obstacles;
  if (obstacle !== undefined) return obstacle;
  if (unsaved > 0) return `有 ${String(unsaved)} 个档案袋的修改未保存，请先保存或放弃`;
  if (errors > 0) return `还缺 ${String(errors)} 项，补齐后才能提交`;
  return unconfirmed ? '请先确认需要核对的各项' : null;
}
