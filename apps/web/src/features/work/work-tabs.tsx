import './work-tabs.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../../platform/api/call.ts';
import { countWords } from '../../ui/list/count-words.ts';

const tabs = [
  { kind: 'pending', to: '/work/pending', label: '待办业务' },
  { kind: 'handled', to: '/work/handled', label: '已办业务' },
  { kind: 'ended', to: '/work/ended', label: '办结' },
] as const;

/** 待办业务 | 已办业务 | 办结, each with how many there are: the count is a link to exactly what it counts. */
export function WorkTabs({ unitId }: { unitId: string | undefined }) {
  const search = unitId === undefined ? {} : { unitId };
  const { data } = useQuery(ask('work.counts', { query: search }));
  return (
    <nav className="work-tabs" aria-label="待办事项">
      {tabs.map(({ kind, to, label }) => (
        <Link
          key={kind}
          to={to}
          search={search}
          className="work-tab"
          activeProps={{ className: 'work-tab is-current', 'aria-current': 'page' }}
          activeOptions={{ includeSearch: false }}
        >
          {label}
          <b>{data ? countWords(data[kind]) : '\u00a0'}</b>
        </Link>
      ))}
    </nav>
  );
}
