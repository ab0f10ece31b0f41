import './bulletins.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { civilDateOf } from '@zhicheng/domain';
import { ask } from '../../platform/api/call.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { ListFooter } from '../../ui/list/list-footer.tsx';
import { Page, Panel } from '../../ui/page/page.tsx';
import { PageProblem } from '../../ui/page/page-problem.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

const listRoute = getRouteApi('/shell/news');
const oneRoute = getRouteApi('/shell/news/$bulletinId');

/** All 通知公告 for one's regions. */
export function NewsListPage() {
  const { after } = listRoute.useSearch();
  const navigate = useNavigate();
  const { data, error } = useQuery(ask('bulletins.news', { query: after === undefined ? {} : { after } }));
  return (
    <Page title="通知公告">
      <ProblemAlert error={error} />
      <Panel flush>
        {!data && !error && <Skeleton rows={6} />}
        {data?.items.length === 0 && <p className="home-none">现在没有通知公告。主管部门发布后会出现在这里和首页。</p>}
        <ul className="news-list">
          {data?.items.map(({ id, title, pinned, publishedOn, regionName }) => (
            <li key={id}>
              <Link to="/news/$bulletinId" params={{ bulletinId: id }}>
                {pinned && '【置顶】'}
                {title}
              </Link>
              <span className="muted numeric">
                {regionName} {civilDateOf(publishedOn)}
              </span>
            </li>
          ))}
        </ul>
        <ListFooter
          count={data?.count}
          after={after}
          next={data?.next}
          onTurn={(next) => void navigate({ to: '/news', search: next === undefined ? {} : { after: next } })}
        />
      </Panel>
    </Page>
  );
}

/** One 通知公告. */
export function NewsPage() {
  const { bulletinId } = oneRoute.useParams();
  const { data, error, refetch } = useQuery(ask('bulletins.read', { params: { bulletinId } }));
  if (error) return <PageProblem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={8} />;
  return (
    <Page title={data.title} actions={<Link to="/news">全部通知公告</Link>}>
      <Panel>
        <p className="muted">
          {data.regionName} · {civilDateOf(data.publishedOn)}
        </p>
        <div className="bulletin-body">{data.body}</div>
      </Panel>
    </Page>
  );
}
