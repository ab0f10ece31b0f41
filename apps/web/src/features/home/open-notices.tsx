import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../../platform/api/call.ts';
import { Panel } from '../../ui/page/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

/** 可以申报的通知. */
export function OpenNotices() {
  const { data } = useQuery(ask('notices.list', { query: { level: 'senior', limit: 5 } }));
  const open = data?.items.filter((notice) => notice.open) ?? [];
  const fresh = open.filter(({ applicationId, obstacles }) => applicationId === null && obstacles.length === 0);
  const begun = open.some(({ applicationId }) => applicationId !== null);
  return (
    <Panel
      title={`可以申报的通知${fresh.length ? `（${fresh.length}）` : ''}`}
      extra={
        <Link to="/apply/$level/notices" params={{ level: 'senior' }}>
          申报
        </Link>
      }
      flush
    >
      {!data && (
        <div className="panel-body">
          <Skeleton rows={1} />
        </div>
      )}
      {data && fresh.length === 0 && (
        <p className="home-none">
          {open.length === 0 && '目前没有开放申报的通知。'}
          {open.length > 0 &&
            (begun ? '正在申报的通知，您都已有申报。' : '正在申报的通知，您今年不能再申报，原因见“申报”。')}
          新通知发布后会出现在这里。
        </p>
      )}
      <ul className="home-list">
        {fresh.map(({ id, title, windowTo, committeeName }) => (
          <li key={id}>
            <Link to="/notices/$noticeId" params={{ noticeId: id }} className="home-line">
              <span className="home-line-title">{title}</span>
              <span className="muted">{committeeName}</span>
              <span className="numeric">{windowTo} 24:00 截止</span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
