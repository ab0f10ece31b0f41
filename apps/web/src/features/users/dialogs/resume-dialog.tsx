import type { UserRow } from '@zhicheng/contract';
import { App } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../../platform/api/problem.ts';
import { useAct } from '../../../platform/api/use-act.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { useRefreshUsers } from '../use-back-to-list.ts';
import { ReasonField } from './reason-field.tsx';

/** 启用: the account opens again, with the roles that it had. */
export function ResumeDialog({ user, onClose }: { user: UserRow; onClose: () => void }) {
  const { message } = App.useApp();
  const refresh = useRefreshUsers();
  const [reason, setReason] = useState('');
  const act = useAct('users.resume', {
    onSuccess: async () => {
      await refresh();
      void message.success(`已启用：${user.name}`);
      onClose();
    },
  });
  const { errors } = problemOf(act.error);
  return (
    <Dialog
      title={`启用：${user.name}`}
      confirmText="启用"
      working={act.isPending}
      incomplete={!reason.trim()}
      onConfirm={() => {
        act.mutate({ params: { membershipId: user.membershipId }, body: { reason: reason.trim() } });
      }}
      onClose={onClose}
    >
      <div className="users-dialog">
        {!errors.length && <ProblemAlert error={act.error} />}
        <p className="users-words">启用后本人可以用原来的登录名和密码登录，角色不变。</p>
        <ReasonField
          id="resume-reason"
          hint="例如 返聘、停用有误。会记入操作日志。"
          value={reason}
          onChange={setReason}
          error={act.isError ? errors.find(({ field }) => field === 'reason')?.message : undefined}
        />
      </div>
    </Dialog>
  );
}
