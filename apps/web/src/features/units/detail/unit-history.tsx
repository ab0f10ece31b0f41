import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { call } from '../../../platform/api/call.ts';
import { minuteOf } from '../../../platform/clock.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';

/** 变更记录: what was changed in a unit, by whom and why, latest first. */
export function UnitHistory({ unitId }: { unitId: string }) {
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['units.history', unitId],
    queryFn: ({ pageParam, signal }) =>
      call(
        'units.history',
        { params: { unitId }, query: { limit: 10, ...(pageParam === null ? {} : { after: pageParam }) } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const entries = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section>
      <h3 className="form-heading">变更记录</h3>
      <ProblemAlert error={error} />
      {data && entries.length === 0 && <p className="muted">还没有变更。</p>}
      <ul className="unit-history">
        {entries.map(({ id, at, personName, what, reason, changes }) => (
          <li key={id}>
            <p>
              <time dateTime={at}>{minuteOf(at)}</time>
              {personName ?? '系统初始化'} {what}
              {reason !== null && reason !== '' && `（${reason}）`}
            </p>
            {changes.length > 0 && (
              <dl>
                {changes.map(({ label, before, after }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      {before !== null && <span className="is-before">{before}</span>}
                      {before !== null && ' → '}
                      {after ?? '空'}
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          更早的变更
        </Button>
      )}
    </section>
  );
}
