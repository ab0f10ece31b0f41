import type { UserRow } from '@zhicheng/contract';
import { useAct } from '../../../platform/api/use-act.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { OneTimePassword } from '../one-time-password.tsx';
import { useRefreshUsers } from '../use-back-to-list.ts';

/** 重置密码: a one-time password, shown here once and nowhere else. */
export function ResetPasswordDialog({ user, onClose }: { user: UserRow; onClose: () => void }) {
  const refresh = useRefreshUsers();
  const act = useAct('users.resetPassword', { onSuccess: refresh });
  if (act.data) {
    return (
      <Dialog title={`已重置密码：${user.name}`} onClose={onClose}>
        {act.data.shownPassword === null ? (
          <p>密码已重置，一次性密码已经显示过。没有记下的，请再重置一次。</p>
        ) : (
          <OneTimePassword
            name={user.name}
            unitName={user.unit.name}
            login={act.data.login}
            password={act.data.shownPassword}
            until={act.data.passwordUntil}
          />
        )}
      </Dialog>
    );
  }
  return (
    <Dialog
      title={`重置密码：${user.name}`}
      confirmText="重置密码"
      danger
      working={act.isPending}
      onConfirm={() => {
        act.mutate({ params: { membershipId: user.membershipId } });
      }}
      onClose={onClose}
    >
      <ProblemAlert error={act.error} />
      <p>
        将生成一个一次性密码，<b>只显示这一次</b>；原密码立即失效，本人已登录的页面随即退出，并会收到消息。
      </p>
      <p className="muted">请先确认是本人要求重置。</p>
    </Dialog>
  );
}
