import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { StandIns } from '@zhicheng/contract';
import { lastDayOf, roleFacts, standInStateLabels } from '@zhicheng/domain';
import { App, Button } from 'antd';
import { ask } from '../../../platform/api/call.ts';
import { minuteOf } from '../../../platform/clock.ts';
import { useAct } from '../../../platform/api/use-act.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { FormLayer } from '../../../ui/form-layer/form-layer.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useBackToList, useRefreshUsers } from '../use-back-to-list.ts';
import { NewStandIn } from './new-stand-in.tsx';

const route = getRouteApi('/shell/users/$membershipId/stand-ins');

/** 代办: a colleague handles for somebody who is away; what runs, and a new one. */
export function StandInsLayer() {
  const { membershipId } = route.useParams();
  const back = useBackToList();
  const { data, error, refetch } = useQuery(ask('users.standIns', { params: { membershipId } }));
  const { data: user } = useQuery(ask('users.read', { params: { membershipId } }));
  return (
    <FormLayer
      title={user ? `代办：${user.name}` : '代办'}
      width={900}
      onClose={back}
      acts={<Button onClick={() => back()}>关闭</Button>}
    >
      <ProblemAlert error={error} />
      {error && <Button onClick={() => void refetch()}>重试</Button>}
      {!data && !error && <Skeleton rows={6} />}
      {data && (
        <>
          <p className="users-words">
            {user?.name ?? '该用户'}
            不在时，由本单位同事按所选角色代为办理，到期自动结束；意见上写明“乙（代甲）”。代办不能再转代。
          </p>
          <Running standIns={data.standIns} />
          <NewStandIn membershipId={membershipId} choices={data} />
        </>
      )}
    </FormLayer>
  );
}

function Running({ standIns }: Pick<StandIns, 'standIns'>) {
  const { message } = App.useApp();
  const refresh = useRefreshUsers();
  const end = useAct('users.endStandIn', {
    onSuccess: async () => {
      await refresh();
      void message.success('代办已结束');
    },
  });
  if (!standIns.length) return <p className="users-words">还没有代办。</p>;
  return (
    <>
      <ProblemAlert error={end.error} />
      <ul className="stand-ins" aria-label="代办记录">
        {standIns.map(({ id, standInName, absentName, roles, from, to, state }) => (
          <li key={id}>
            <span>
              <b>{standInName}</b> 代 <b>{absentName}</b>
              <span className="cell-sub">{roles.map((role) => roleFacts[role].label).join('、')}</span>
              <span className="cell-sub">
                {minuteOf(from).slice(0, 10)} 至 {lastDayOf(to)} · {standInStateLabels[state]}
              </span>
            </span>
            {state !== 'ended' && (
              <Button
                size="small"
                loading={end.isPending}
                onClick={() => {
                  end.mutate({ params: { standInId: id } });
                }}
              >
                结束
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
