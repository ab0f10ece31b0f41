import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../../platform/api/call.ts';
import { minuteOf } from '../../platform/clock.ts';
import { countWords } from '../../ui/list/count-words.ts';
import { Panel } from '../../ui/page/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

const shown = 8;

/** A clerk's 首页: what waits longest, and how much there is. */
export function ClerkHome() {
  const { data: counts } = useQuery(ask('work.counts', {}));
  const { data: waiting } = useQuery(ask('work.pending', { query: { limit: shown } }));
  const words = (name: 'pending' | 'handled' | 'ended'): string => (counts ? countWords(counts[name]) : '…');
  return (
    <>
      <nav className="home-counts" aria-label="待办事项">
        <Link to="/work/pending" className="home-count is-first">
          <b>{words('pending')}</b>
          待办业务 · 待处理
        </Link>
        <Link to="/work/handled" className="home-count">
          <b>{words('handled')}</b>
          已办业务
        </Link>
        <Link to="/work/ended" className="home-count">
          <b>{words('ended')}</b>
          办结
        </Link>
      </nav>
      <Panel title="等待最久的" extra={<Link to="/work/pending">全部待办业务</Link>} flush>
        {!waiting && (
          <div className="panel-body">
            <Skeleton rows={4} />
          </div>
        )}
        {waiting?.items.length === 0 && (
          <p className="home-none">没有待办业务。有新的申报材料送到您这里时，会出现在这里。</p>
        )}
        <ul className="home-list">
          {waiting?.items.map((item) => (
            <li key={item.visitId}>
              <Link to="/visits/$visitId" params={{ visitId: item.visitId }} className="home-line">
                <b>{item.personName}</b>
                <span className="home-line-title">{item.titleName ?? item.noticeTitle}</span>
                <span className="home-line-unit">{item.unitName}</span>
                <span className="home-line-step">{item.stepName}</span>
                <time dateTime={item.openedAt} title={`${minuteOf(item.openedAt)} 到达`}>
                  {item.workingDays === 0 ? '今天到达' : `已等 ${item.workingDays} 个工作日`}
                </time>
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
