import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { User } from '@zhicheng/contract';
import { lastDayOf, roleFacts } from '@zhicheng/domain';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ask } from '../../../platform/api/call.ts';
import { minuteOf } from '../../../platform/clock.ts';
import { useAct } from '../../../platform/api/use-act.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { FormLayer } from '../../../ui/form-layer/form-layer.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useBackToList } from '../use-back-to-list.ts';
import { UserStateTag } from '../user-state.tsx';

const route = getRouteApi('/shell/users/$membershipId');

/** 详情 of a user: what is known of the account; the number whole only on asking, which is logged. */
export function DetailLayer() {
  const { membershipId } = route.useParams();
  const back = useBackToList();
  const { data: user, error, refetch } = useQuery(ask('users.read', { params: { membershipId } }));
  return (
    <FormLayer
      title={user ? `用户：${user.name}` : '用户'}
      width={640}
      onClose={back}
      acts={<Button onClick={() => back()}>关闭</Button>}
    >
      <ProblemAlert error={error} />
      {error && <Button onClick={() => void refetch()}>重试</Button>}
      {user ? <Facts user={user} /> : !error && <Skeleton rows={8} />}
    </FormLayer>
  );
}

const passwordWords = { initial: '初始密码，本人尚未修改', 'one-time': '一次性密码，本人尚未修改', own: '本人已设置' };

function Facts({ user }: { user: User }) {
  const { allowedActions, passwordKind, passwordUntil, lockedUntil, otherUnits, standIns } = user;
  const reveal = useAct('users.revealIdentity');
  const hasLeft = user.state === 'left';
  const lines: readonly (readonly [string, ReactNode])[] = [
    ['用户名', user.name],
    ['身份证', reveal.data?.identityNumber ?? user.maskedNumber ?? '未登记'],
    ['手机', reveal.data?.phone ?? user.maskedPhone ?? '未登记'],
    ['邮箱', user.mail ?? '未登记'],
    ['登录名', user.login.isIdentityNumber ? '本人身份证号' : user.login.shown],
    ['所属单位', user.unit.name],
    ['其他单位', otherUnits.map(({ name }) => name).join('、')],
    [
      '角色',
      user.roles.length
        ? user.roles.map(({ role, from }) => `${roleFacts[role].label}（${minuteOf(from).slice(0, 10)} 起）`).join('、')
        : '没有角色',
    ],
    ['状态', <UserStateTag key="state" state={user.state} />],
    ['创建时间', minuteOf(user.createdAt)],
    ['最近登录', hasLeft ? '' : user.lastSignedInAt === null ? '从未登录' : minuteOf(user.lastSignedInAt)],
    [
      '密码',
      hasLeft
        ? ''
        : `${passwordWords[passwordKind]}${passwordUntil === null ? '' : `，${minuteOf(passwordUntil)} 前有效`}`,
    ],
    ['登录受限', lockedUntil === null ? '' : `密码多次输错，${minuteOf(lockedUntil)} 前暂停登录`],
    [
      '代办',
      standIns
        .filter(({ state }) => state !== 'ended')
        .map(({ standInName, absentName, from, to }) => {
          return `${standInName} 代 ${absentName}，${minuteOf(from).slice(0, 10)} 至 ${lastDayOf(to)}`;
        })
        .join('；'),
    ],
  ];
  return (
    <>
      <ProblemAlert error={reveal.error} />
      <dl className="users-facts">
        {lines
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {allowedActions.includes('reveal-identity') && !reveal.data && (
        <Button
          loading={reveal.isPending}
          onClick={() => {
            reveal.mutate({ params: { membershipId: user.membershipId } });
          }}
        >
          查看完整身份证号和手机（记入日志）
        </Button>
      )}
    </>
  );
}
