import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { UserRow } from '@zhicheng/contract';
import type { UserAction } from '@zhicheng/domain';
import { sessionQuery } from '../../app/session.ts';
import { ask, downloadAddress } from '../../platform/api/call.ts';
import { ActionButton } from '../../ui/actions/action-button.tsx';
import type { ShownDialog } from './use-user-dialog.ts';
import { noticeIds } from './notices/notice-ids.ts';
import { listQueryOf, type UsersSearch } from './users-search.ts';
import { whyNot } from './why-not.ts';

type Props = {
  readonly search: UsersSearch;
  readonly selected: UserRow | undefined;
  readonly rows: readonly UserRow[];
  readonly onDialog: (dialog: ShownDialog) => void;
};

/** 添加 · 编辑 · 角色 · 停用 …: above the table, on the selected row; each says why where it cannot (§3.1.2.3). */
export function UsersToolbar({ search, selected, rows, onDialog }: Props) {
  const navigate = useNavigate();
  const { capabilities } = useSuspenseQuery(sessionQuery).data;
  const { data: user } = useQuery({
    ...ask('users.read', { params: { membershipId: selected?.membershipId ?? '' } }),
    enabled: selected !== undefined,
  });
  const params = { membershipId: selected?.membershipId ?? '' };
  const why = (action: UserAction): string | null => {
    if (!selected) return '请先在下表中选中一个用户';
    return user?.membershipId === selected.membershipId ? whyNot(user, action) : null;
  };
  const dialog = (kind: ShownDialog['kind'], label: string) => (
    <ActionButton
      blocked={why(kind)}
      onClick={() => {
        if (selected) onDialog({ kind, user: selected });
      }}
    >
      {label}
    </ActionButton>
  );
  const stopped = selected?.state === 'stopped';
  const { after: _after, ...exported } = listQueryOf(search);
  const never = noticeIds(rows);
  return (
    <>
      <ActionButton
        type="primary"
        blocked={
          capabilities.includes('change-users') ? null : '您现在的角色不能添加用户，请联系本单位或上级机构的经办人员'
        }
        onClick={() => void navigate({ to: '/users/new', search })}
      >
        添加
      </ActionButton>
      <ActionButton
        blocked={why('correct')}
        onClick={() => void navigate({ to: '/users/$membershipId/edit', params, search })}
      >
        编辑
      </ActionButton>
      <ActionButton
        hint={why('set-roles') === null ? '用户审批权限设置' : ''}
        blocked={why('set-roles')}
        onClick={() => void navigate({ to: '/users/$membershipId/roles', params, search })}
      >
        角色
      </ActionButton>
      {stopped ? dialog('resume', '启用') : dialog('stop', '停用')}
      {dialog('reset-password', '重置密码')}
      {dialog('unlock', '解锁')}
      {dialog('transfer', '调动')}
      {dialog('leave', '离开本单位')}
      <ActionButton
        blocked={why('stand-in')}
        onClick={() => void navigate({ to: '/users/$membershipId/stand-ins', params, search })}
      >
        代办
      </ActionButton>
      <ActionButton
        blocked={selected || never.length ? (selected ? why('print-notice') : null) : why('print-notice')}
        hint={selected ? '' : `打印本页 ${never.length} 个从未登录用户的账号通知单`}
        onClick={() => {
          const ids = selected ? [selected.membershipId] : never;
          void navigate({ to: '/users/account-notices', search: { ids: ids.join(',') } });
        }}
      >
        账号通知单
      </ActionButton>
      {capabilities.includes('change-users') && (
        <ActionButton hint="用 Excel 一次添加许多用户" onClick={() => void navigate({ to: '/users/import' })}>
          导入
        </ActionButton>
      )}
      <ActionButton
        hint="把列出的用户导出为 Excel，证件号码仍只显示首尾"
        href={downloadAddress('exports.users', {}, exported)}
      >
        导出
      </ActionButton>
    </>
  );
}
