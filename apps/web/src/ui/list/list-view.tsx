import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../actions/problem-alert.tsx';
import type { Count } from './count-words.ts';
import type { FilterInForce } from './filters-in-force.ts';
import type { Changes, List, ListAddress } from './list-address.ts';
import { ListFooter } from './list-footer.tsx';
import { ListPanel } from './list-panel.tsx';
import { RowTable, type TableProps } from './row-table.tsx';

type Props<A extends ListAddress, Row> = Omit<
  TableProps<Row>,
  'rows' | 'selected' | 'onSelect' | 'refetching' | 'empty'
> & {
  readonly list: List<A>;
  /** The answer to the list's query. */
  readonly answer: {
    readonly data: { readonly items: readonly Row[]; readonly next: string | null; readonly count: Count } | undefined;
    readonly error: unknown;
    readonly isFetching: boolean;
    readonly refetch: () => unknown;
  };
  /** The row that is selected, where that is not the one the address names. */
  readonly selected?: string | undefined;
  readonly toolbar?: ReactNode;
  readonly query?: ReactNode;
  readonly inForce?: readonly FilterInForce<A>[];
  /** What an act above the table was refused for. */
  readonly problem?: unknown;
  /** Why there is nothing, and what would fill the list. */
  readonly empty: ReactNode;
};

/** A list whose state stands in the address: toolbar, query form, filters in force, table, count and paging. */
export function ListView<A extends ListAddress, Row>(props: Props<A, Row>) {
  const { list, answer, selected, toolbar, query, inForce = [], problem, empty, ...table } = props;
  const { data, error, isFetching, refetch } = answer;
  const clear = (filters: readonly FilterInForce<A>[]): void => {
    const names = filters.flatMap(({ key, alongWith }) => (alongWith === undefined ? [key] : [key, alongWith]));
    list.narrow(Object.fromEntries(names.map((name) => [name, undefined])) as Changes<A>);
  };
  const chips = inForce.map((filter) => ({
    key: filter.key,
    label: filter.label,
    onRemove: () => {
      clear([filter]);
    },
  }));
  return (
    <>
      <ProblemAlert error={problem ?? error} />
      <ListPanel
        toolbar={toolbar}
        query={query}
        chips={chips}
        onReset={
          chips.length > 1
            ? () => {
                clear(inForce);
              }
            : undefined
        }
        table={
          error && !data ? (
            <div className="row-table-empty">
              <Button loading={isFetching} onClick={() => void refetch()}>
                重试
              </Button>
            </div>
          ) : (
            <RowTable
              {...table}
              rows={data?.items}
              selected={'selected' in props ? selected : list.address.row}
              onSelect={list.select}
              refetching={isFetching}
              empty={empty}
            />
          )
        }
        footer={<ListFooter count={data?.count} after={list.address.after} next={data?.next} onTurn={list.turn} />}
      />
    </>
  );
}
