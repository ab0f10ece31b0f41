import type { UserRow } from '@zhicheng/contract';
import { roleFacts } from '@zhicheng/domain';
import { minuteOf } from '../../platform/clock.ts';
import type { Column } from '../../ui/list/row-table.tsx';
import { UserStateTag } from './user-state.tsx';

/** The columns of 用户管理, by importance. */
export const userColumns: readonly Column<UserRow>[] = [
  {
    key: 'name',
    title: '用户名',
    width: '176px',
    cell: ({ name, maskedNumber }) => (
      <span className="users-name">
        <span className="cell-main">{name}</span>
        <span className="cell-sub users-number">{maskedNumber ?? '未登记身份证'}</span>
      </span>
    ),
  },
  {
    key: 'login',
    title: '登录名',
    width: '150px',
    from: 'widest',
    cell: ({ login }) => (login.isIdentityNumber ? '本人身份证号' : login.shown || '—'),
  },
  { key: 'unit', title: '所属单位', cell: ({ unit }) => unit.name },
  {
    key: 'roles',
    title: '角色',
    cell: ({ roles }) =>
      roles.length ? (
        <ul className="users-roles">
          {roles.map((role) => (
            <li key={role}>{roleFacts[role].label}</li>
          ))}
        </ul>
      ) : (
        <span className="users-none">没有角色</span>
      ),
  },
  { key: 'state', title: '状态', width: '84px', cell: ({ state }) => <UserStateTag state={state} /> },
  {
    key: 'lastSignedIn',
    title: '最近登录',
    width: '116px',
    cell: ({ lastSignedInAt }) => {
      if (lastSignedInAt === null) return <span className="users-none">从未登录</span>;
      const [day = '', minute = ''] = minuteOf(lastSignedInAt).split(' ');
      return (
        <time dateTime={lastSignedInAt}>
          {day}
          <span className="cell-sub">{minute}</span>
        </time>
      );
    },
  },
];
