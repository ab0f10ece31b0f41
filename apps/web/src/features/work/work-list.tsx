import { useQuery, useSuspenseQuery, keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import type { WorkItem } from '@zhicheng/contract';
import type { ReactNode } from 'react';
import { sessionQuery } from '../../app/session.ts';
import { ask } from '../../platform/api/call.ts';
import { ListFooter, ListPanel, type Chip } from '../../ui/list/list-panel.tsx';
import { RowTable, type Column } from '../../ui/list/row-table.tsx';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
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
  readonly isFinished?: (item: WorkItem) => boolean;
};

const address = { pending: '/work/pending', handled: '/work/handled', ended: '/work/ended' } as const;

/**
 * The three lists of 待办事项: the same rows in three states, so they look and work alike. Who works for several units
 * sees which in a column; the switcher in the header narrows to one.
 */
export function WorkList({ kind, caption, search, columns, onOpen, empty, isFinished }: Props) {
  const { row, ...asked } = search;
  const { memberships } = useSuspenseQuery(sessionQuery).data;
  const { data, error, isFetching } = useQuery({
    ...ask(`work.${kind}`, { query: asked }),
    placeholderData: keepPreviousData,
  });
  const navigate = useNavigate();
  const router = useRouter();
  const to = (next: PendingSearch, replace = false): void => {
    void navigate({ to: address[kind], search: next, replace });
  };
  const { search: words, unitId, due } = search;
  const chips: Chip[] = [];
  if (unitId !== undefined) {
    const { unitId: _unit, after: _page, row: _row, ...rest } = search;
    const name = memberships.find(({ unit }) => unit.id === unitId)?.unit.name ?? '已不在的单位';
    chips.push({
      key: 'unit',
      label: `单位：${name}`,
      onRemove: () => {
        to(rest);
      },
    });
  }
  if (due !== undefined) {
    const { due: _due, after: _page, row: _row, ...rest } = search;
    chips.push({
      key: 'due',
      label: `报送截止：${dueFilterWords[due]}`,
      onRemove: () => {
        to(rest);
      },
    });
  }
  if (words !== undefined) {
    const { search: _words, after: _page, row: _row, ...rest } = search;
    chips.push({
      key: 'search',
      label: `“${words}”`,
      onRemove: () => {
        to(rest);
      },
    });
  }

  return (
    <>
      <WorkTabs unitId={unitId} />
      <ProblemAlert error={error} />
      <ListPanel
        query={<WorkQuery key={words} search={search} byDue={kind === 'pending'} onSearch={to} />}
        chips={chips}
        table={
          <RowTable
            caption={caption}
            columns={memberships.length > 1 ? withOffice(columns) : columns}
            rows={data?.items}
            rowId={(item) => item.visitId}
            nameOf={(item) => item.personName}
            selected={row}
            onSelect={(id) => {
              to({ ...search, row: id }, true);
            }}
            onOpen={onOpen}
            click="opens"
            empty={
              words === undefined && search.step === undefined && unitId === undefined && due === undefined
                ? empty
                : '没有符合筛选条件的业务。去掉上方的条件可以看到全部。'
            }
            refetching={isFetching}
            {...(isFinished ? { isFinished } : {})}
          />
        }
        footer={
          <ListFooter
            count={data?.count}
            paged={search.after !== undefined}
            onBack={() => {
              router.history.back();
            }}
            onNext={
              data?.next
                ? () => {
                    to({ ...asked, after: data.next ?? '' });
                  }
                : undefined
            }
          />
        }
      />
    </>
  );
}

/** For which unit one acts stands beside whose application it is. */
function withOffice(columns: readonly Column<WorkItem>[]): readonly Column<WorkItem>[] {
  const at = columns.findIndex(({ key }) => key === 'unit');
  return [...columns.slice(0, at + 1), officeColumn, ...columns.slice(at + 1)];
}
