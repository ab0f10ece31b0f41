import { useNavigate } from '@tanstack/react-router';
import type { ApplicationSummary } from '@zhicheng/contract';
import { App, Button } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../platform/api/problem.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { ActionButton } from '../../ui/actions/action-button.tsx';
import { AbandonDialog } from './abandon-dialog.tsx';

/** What the applicant may do with a submitted application: 撤回 at the top right, 删除流程 apart. Only what the server allows. */
export function ApplicantActions({ application, onDone }: { application: ApplicationSummary; onDone: () => void }) {
  const { id, allowedActions, withheld, titleLevel } = application;
  const params = { applicationId: id };
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [abandoning, setAbandoning] = useState(false);
  const say = (error: Error): void => void message.error(problemOf(error).detail);
  const toEdit = (): void => {
    onDone();
    void message.success('已撤回，请修改后重新提交');
    void navigate({ to: '/apply/$level', params: { level: titleLevel }, search: { row: id } });
  };
  const withdraw = useAct('applications.withdraw', { onSuccess: toEdit, onError: say });
  const mend = useAct('applications.startMending', { onSuccess: toEdit, onError: say });
  const tooLate = withheld.find(({ verb }) => verb === 'withdraw')?.why;
  return (
    <>
      {allowedActions.includes('edit') && (
        <Button type="primary" onClick={() => void navigate({ to: '/applications/$applicationId/dossier', params })}>
          编辑
        </Button>
      )}
      {allowedActions.includes('start-mending') && (
        <ActionButton
          type="primary"
          hint="撤回后可以修改，再重新提交"
          loading={mend.isPending}
          onClick={() => {
            mend.mutate({ params });
          }}
        >
          撤回
        </ActionButton>
      )}
      {(allowedActions.includes('withdraw') || tooLate !== undefined) && (
        <ActionButton
          type={tooLate === undefined ? 'primary' : 'default'}
          blocked={tooLate}
          loading={withdraw.isPending}
          onClick={() => {
            withdraw.mutate({ params });
          }}
        >
          撤回
        </ActionButton>
      )}
      {allowedActions.includes('abandon') && (
        <Button
          danger
          onClick={() => {
            setAbandoning(true);
          }}
        >
          删除流程
        </Button>
      )}
      {abandoning && (
        <AbandonDialog
          application={application}
          onClose={() => {
            setAbandoning(false);
          }}
          onDone={() => {
            onDone();
            void navigate({ to: '/' });
          }}
        />
      )}
    </>
  );
}
