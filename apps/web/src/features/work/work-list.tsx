import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import type { WorkItem } from '@zhicheng/contract';
import type { ReactNode } from 'react';
import { ask } from '../../platform/api/call.ts';
import { ListFooter, ListPanel, type Chip } from '../../ui/list/list-panel.tsx';
import { RowTable, type Column } from '../../ui/list/row-table.tsx';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { WorkQuery } from './work-query.tsx';
import type { WorkSearch } from './work-search.ts';
import { WorkTabs } from './work-tabs.tsx';

type WorkKind = 'pending' | 'handled' | 'ended';

type Props = {
  readonly kind: WorkKind;
  readonly caption: string;
  readonly search: WorkSearch;
  readonly columns: readonly Column<WorkItem>[];
  readonly onOpen: (item: WorkItem) => void;
  readonly empty: ReactNode;
  readonly isFinished?: (item: WorkItem) => boolean;
};

const address = { pending: '/work/pending', handled: '/work/handled', ended: '/work/ended' } as const;

/** The three lists of 待办事项: the same rows in three states, so they look and work alike. */
export function WorkList({ kind, caption, search, columns, onOpen, empty, isFinished }: Props) {
  const { row, ...asked } = search;
  const { data, error, isFetching } = useQuery({
    ...ask(`work.${kind}`, { query: asked }),
    placeholderData: keepPreviousData,
  });
  const navigate = useNavigate();
  const router = useRouter();
  const to = (next: WorkSearch, replace = false): void => {
    void navigate({ to: address[kind], search: next, replace });
  };
  const { search: words, ...withoutWords } = search;
  const chips: Chip[] =
    words === undefined
      ? []
      : [
          {
            key: 'search',
            label: `“${words}”`,
            onRemove: () => {
              to(withoutWords);
            },
          },
        ];

  return (
    <>
      <WorkTabs />
      <ProblemAlert error={error} />
      <ListPanel
        query={<WorkQuery key={words} search={search} onSearch={to} />}
        chips={chips}
        table={
          <RowTable
            caption={caption}
            columns={columns}
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
              words === undefined && search.step === undefined
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
