import './messages.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ask } from '../../platform/api/call.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { minuteOf } from '../../platform/clock.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { ListFooter } from '../../ui/list/list-footer.tsx';
import { Page, Panel } from '../../ui/page/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

const route = getRouteApi('/shell/messages');

/** 消息: what one was told. Seeing it is reading it; what was new stays marked until the page is left. */
export function MessagesPage() {
  const { after } = route.useSearch();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data, error } = useQuery({
    ...ask('messages.list', { query: after === undefined ? {} : { after } }),
    refetchOnWindowFocus: false,
  });
  const { mutate: mark } = useAct('messages.markRead', {
    onSuccess: (left) => {
      queries.setQueryData(ask('messages.unread', {}).queryKey, left);
    },
  });
  const unread = data?.items.flatMap(({ id, read }) => (read ? [] : [id])).join();
  useEffect(() => {
    if (unread) mark({ body: { ids: unread.split(',') } });
  }, [mark, unread]);
  return (
    <Page title="消息">
      <ProblemAlert error={error} />
      <Panel flush>
        {!data && !error && <Skeleton rows={6} />}
        {data?.items.length === 0 && (
          <p className="messages-none">
            还没有消息。密码被重置、角色或单位变动、代办、申报被退回时，会在这里告诉您；要您办的事在“待办业务”。
          </p>
        )}
        <ul className="messages">
          {data?.items.map(({ id, text, at, read, applicationId }) => (
            <li key={id} className={read ? '' : 'is-new'}>
              <span className="messages-text">
                {!read && <b className="messages-new">新</b>}
                {text}
              </span>
              <span className="messages-aside">
                {applicationId !== null && (
                  <Link to="/applications/$applicationId" params={{ applicationId }}>
                    查看申报
                  </Link>
                )}
                <time dateTime={at} className="numeric">
                  {minuteOf(at)}
                </time>
              </span>
            </li>
          ))}
        </ul>
        <ListFooter
          count={data?.count}
          after={after}
          next={data?.next}
          onTurn={(next) => void navigate({ to: '/messages', search: next === undefined ? {} : { after: next } })}
        />
      </Panel>
    </Page>
  );
}
