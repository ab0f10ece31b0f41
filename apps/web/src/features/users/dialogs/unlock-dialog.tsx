import type { UserRow } from '@zhicheng/contract';
import { App } from 'antd';
import { useAct } from '../../../platform/api/use-act.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { useRefreshUsers } from '../use-back-to-list.ts';

/** 解锁: wrong passwords are forgotten, the person can try again at once. */
export function UnlockDialog({ user, onClose }: { user: UserRow; onClose: () => void }) {
  const { message } = App.useApp();
  const refresh = useRefreshUsers();
  const act = useAct('users.unlock', {
    onSuccess: async () => {
      await refresh();
      void message.success(`已解锁：${user.name}`);
      onClose();
    },
  });
  return (
    <Dialog
      title={`解锁：${user.name}`}
      confirmText="解锁"
      working={act.isPending}
      onConfirm={() => {
        act.mutate({ params: { membershipId: user.membershipId } });
      }}
      onClose={onClose}
    >
      <ProblemAlert error={act.error} />
      <p>密码多次输错后暂时不能登录。解锁后本人可以马上再试，密码不变；忘记密码的，请用“重置密码”。</p>
      <p className="muted">请先确认是本人要求解锁。</p>
    </Dialog>
  );
}
