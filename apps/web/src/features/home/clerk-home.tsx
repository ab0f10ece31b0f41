import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../../platform/api/call.ts';
import { minuteOf } from '../../platform/clock.ts';
import { countWords } from '../../ui/list/count-words.ts';
import { Panel } from '../../ui/page/page.tsx';
import { StepDueMark } from '../../ui/status/step-due.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

const shown = 8;

/** A clerk's 首页: what waits longest, and how much there is. */
export function ClerkHome() {
  const { data: counts } = useQuery(ask('work.counts', {}));
  const { data: waiting } = useQuery(ask('work.pending', { query: { limit: shown } }));
  const { data: deadlines } = useQuery(ask('work.deadlines', {}));
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
      {deadlines && (deadlines.past.value > 0 || deadlines.soon.value > 0) && (
        <p className="home-due" role="note">
          <span>报送截止：</span>
          {deadlines.past.value > 0 && (
            <Link to="/work/pending" search={{ due: 'past', sort: 'due' }} className="home-due-past">
              已过截止 {countWords(deadlines.past)} 件
            </Link>
          )}
          {deadlines.soon.value > 0 && (
            <Link to="/work/pending" search={{ due: 'soon', sort: 'due' }} className="home-due-soon">
              3 个工作日内截止 {countWords(deadlines.soon)} 件
            </Link>
          )}
          <span className="home-due-note">过后仍可办理。</span>
        </p>
      )}
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
                {item.deadline && item.deadline.state !== 'ahead' && <StepDueMark deadline={item.deadline} />}
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
