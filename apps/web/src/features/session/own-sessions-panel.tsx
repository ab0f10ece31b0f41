import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { OwnSession } from '@zhicheng/contract';
import { App, Button } from 'antd';
import { ask } from '../../platform/api/call.ts';
import { problemOf } from '../../platform/api/problem.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { minuteOf } from '../../platform/clock.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { Panel } from '../../ui/page/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { browserName } from './browser-name.ts';

/** 登录的设备: each place where the person is signed in, and the way to end it there. */
export function OwnSessionsPanel() {
  const { data, error } = useQuery(ask('session.list', {}));
  const queries = useQueryClient();
  const { message } = App.useApp();
  const handed = (words: string) => ({
    onSuccess: () => {
      void message.success(words);
      void queries.invalidateQueries({ queryKey: ['session.list'] });
    },
    onError: (refusal: Error) => void message.error(problemOf(refusal).detail),
  });
  const end = useAct('session.end', handed('已退出该设备'));
  const endOthers = useAct('session.endOthers', handed('已退出其他设备'));
  const others = data?.sessions.filter(({ current }) => !current) ?? [];
  return (
    <Panel
      title="登录的设备"
      extra={
        others.length > 0 && (
          <Button
            loading={endOthers.isPending}
            onClick={() => {
              endOthers.mutate({});
            }}
          >
            退出其他设备
          </Button>
        )
      }
    >
      <p className="muted">有不认识的设备时，请退出它，并修改密码。</p>
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton rows={2} />}
      <ul className="own-sessions">
        {data?.sessions.map((session) => (
          <SessionLine
            key={session.id}
            session={session}
            working={end.isPending && end.variables.params.sessionId === session.id}
            onEnd={() => {
              end.mutate({ params: { sessionId: session.id } });
            }}
          />
        ))}
      </ul>
    </Panel>
  );
}

type LineProps = { readonly session: OwnSession; readonly working: boolean; readonly onEnd: () => void };

function SessionLine({ session, working, onEnd }: LineProps) {
  const { browser, address, signedInAt, lastSeenAt, current } = session;
  const name = browserName(browser);
  return (
    <li>
      <div>
        <b title={browser}>{name}</b>
        {current && <span className="own-sessions-here">本机</span>}
        <p className="muted numeric">
          地址 {address} · {minuteOf(signedInAt)} 登录 · 最近使用 {minuteOf(lastSeenAt)}
        </p>
      </div>
      {!current && (
        <Button loading={working} onClick={onEnd} aria-label={`退出该设备：${name}，${minuteOf(signedInAt)} 登录`}>
          退出该设备
        </Button>
      )}
    </li>
  );
}
