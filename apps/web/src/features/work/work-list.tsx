import { useQuery, useSuspenseQuery, keepPreviousData } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { WorkItem } from '@zhicheng/contract';
import { stepNames } from '@zhicheng/domain';
import type { ReactNode } from 'react';
import { sessionQuery } from '../../app/session.ts';
import { ask } from '../../platform/api/call.ts';
import { filtersInForce } from '../../ui/list/filters-in-force.ts';
import { listAt } from '../../ui/list/list-address.ts';
import { ListView } from '../../ui/list/list-view.tsx';
import type { Column } from '../../ui/list/row-table.tsx';
import { officeColumn } from './work-columns.tsx';
import { WorkQuery } from './work-query.tsx';
import { dueFilterWords } from './due-filter.ts';
import type { PendingSearch } from './work-search.ts';
import { WorkTabs } from './work-tabs.tsx';

type WorkKind = 'pending' | 'handled' | 'ended';

type Props = {
  readonly kind: WorkKind;
  readonly caption: string;
  readonly search: PendingSearch;
  readonly columns: readonly Column<WorkItem>[];
  readonly onOpen: (item: WorkItem) => void;
  readonly empty: ReactNode;
};

const address = { pending: '/work/pending', handled: '/work/handled', ended: '/work/ended' } as const;

/**
 * The three lists of 待办事项: the same rows in three states, so they look and work alike. Who works for several units
 * sees which in a column; the switcher in the header narrows to one.
 */
export function WorkList({ kind, caption, search, columns, onOpen, empty }: Props) {
  const { row: _row, ...asked } = search;
  const { memberships } = useSuspenseQuery(sessionQuery).data;
  const answer = useQuery({
    ...ask(`work.${kind}`, { query: asked }),
    placeholderData: keepPreviousData,
  });
  const navigate = useNavigate();
  const list = listAt(search, (next, replace) => void navigate({ to: address[kind], search: next, replace }));
  const inForce = filtersInForce(search, {
    unitId: (unitId) => `单位：${memberships.find(({ unit }) => unit.id === unitId)?.unit.name ?? '已不在的单位'}`,
    step: (step) => `环节：${stepNames[step]}`,
    due: (due) => `报送截止：${dueFilterWords[due]}`,
    search: (words) => `“${words}”`,
  });
  return (
    <>
      <WorkTabs unitId={search.unitId} />
      <ListView
        list={list}
        answer={answer}
        inForce={inForce}
        query={<WorkQuery search={search} byDue={kind === 'pending'} onNarrow={list.narrow} />}
        caption={caption}
        columns={memberships.length > 1 ? withOffice(columns) : columns}
        rowId={({ visitId }) => visitId}
        nameOf={({ personName }) => personName}
        onOpen={onOpen}
        click="opens"
        empty={inForce.length === 0 ? empty : '没有符合筛选条件的业务。去掉上方的条件可以看到全部。'}
      />
    </>
  );
}

/** For which unit one acts stands beside whose application it is. */
function withOffice(columns: readonly Column<WorkItem>[]): readonly Column<WorkItem>[] {
  const at = columns.findIndex(({ key }) => key === 'unit');
  return [...columns.slice(0, at + 1), officeColumn, ...columns.slice(at + 1)];
}
