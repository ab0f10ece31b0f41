import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { civilDateOf } from '@zhicheng/domain';
import { ask } from '../../platform/api/call.ts';
import { Panel } from '../../ui/page/page.tsx';

/** 通知公告 on the first page; nothing where there is none. */
export function HomeNews() {
  const { data } = useQuery(ask('bulletins.news', { query: { limit: 5 } }));
  if (!data || data.items.length === 0) return null;
  return (
    <Panel title="通知公告" extra={<Link to="/news">全部</Link>} flush>
      <ul className="home-list">
        {data.items.map(({ id, title, pinned, publishedOn, regionName }) => (
          <li key={id}>
            <Link to="/news/$bulletinId" params={{ bulletinId: id }} className="home-line">
              <span className="home-line-title">
                {pinned && '【置顶】'}
                {title}
              </span>
              <span className="home-line-unit">{regionName}</span>
              <time dateTime={publishedOn}>{civilDateOf(publishedOn)}</time>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
