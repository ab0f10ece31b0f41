import './trail.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { ask } from '../../platform/api/call.ts';
import { PageProblem } from '../../ui/page/page-problem.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StatusTag } from '../../ui/status/status-tag.tsx';
import { TrailChart } from '../../ui/trail/trail-chart.tsx';
import { TrailTable } from '../../ui/trail/trail-table.tsx';

const route = getRouteApi('/shell/applications/$applicationId/trail');

/** The two views have one path: only the search tells them apart. */
const exactly = { exact: true, includeSearch: true };

/** 查看流程 and 流程图: one page, so that both buttons of the manual lead to the same record. */
export function TrailPage() {
  const params = route.useParams();
  const { tab } = route.useSearch();
  const { data: trail, error, refetch } = useQuery(ask('applications.trail', { params }));
  if (!trail) return error ? <PageProblem error={error} onRetry={() => void refetch()} /> : <Skeleton rows={10} />;
  const here = { to: '/applications/$applicationId/trail', params } as const;
  return (
    <Page
      title={tab === 'chart' ? '流程图' : '查看流程'}
      aside={
        <>
          {[trail.personName, trail.titleName, trail.number].filter((part) => part !== null).join(' · ')}{' '}
          <StatusTag status={trail.status} label={trail.statusLabel} />
        </>
      }
      actions={
        <Button
          onClick={() => {
            window.print();
          }}
        >
          打印
        </Button>
      }
    >
      <nav className="trail-switch" aria-label="查看方式">
        <Link {...here} search={{}} activeOptions={exactly}>
          查看流程
        </Link>
        <Link {...here} search={{ tab: 'chart' }} activeOptions={exactly}>
          流程图
        </Link>
      </nav>
      <section className="panel">
        {tab === 'chart' ? (
          <div className="panel-body">
            <TrailChart trail={trail} />
          </div>
        ) : (
          <TrailTable trail={trail} />
        )}
      </section>
    </Page>
  );
}
