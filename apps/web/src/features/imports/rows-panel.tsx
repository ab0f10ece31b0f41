import '../../ui/list/row-table.css';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ImportBatch, ImportRow } from '@zhicheng/contract';
import { importColumns, type ImportKind } from '@zhicheng/domain';
import { App } from 'antd';
import { ask, call } from '../../platform/api/call.ts';
import { problemOf } from '../../platform/api/problem.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { ListFooter } from '../../ui/list/list-footer.tsx';
import { narrowed } from '../../ui/list/list-address.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ImportCell } from './import-cell.tsx';
import { importAddress, importVerbs, type ImportSearch } from './import-search.ts';

type Props = {
  readonly kind: ImportKind;
  readonly search: ImportSearch;
  readonly batch: ImportBatch;
  /** Cells may be mended; told what the file looks like afterwards. Absent, the rows are only read. */
  readonly onBatch?: (batch: ImportBatch) => void;
};

const states = { right: '可导入', wrong: '有错', made: '已导入', failed: '未能导入', undone: '已撤销' } as const;

/** The rows of a file as a table; a mended row keeps its place until the list is loaded anew. */
export function RowsPanel({ kind, search, batch, onBatch }: Props) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const params = { batchId: batch.id };
  const { show, after } = search;
  const question = ask(`${importVerbs[kind]}.rows`, {
    params,
    query: { ...(show ? { filter: show } : {}), ...(after === undefined ? {} : { after }) },
  });
  const { data, error, isFetching } = useQuery({
    ...question,
    placeholderData: keepPreviousData,
    // What is being mended stays as it is under the hand.
    staleTime: onBatch ? Infinity : 0,
  });
  const mend = async (row: ImportRow, column: string, value: string): Promise<boolean> => {
    try {
      const mended = await call(`${importVerbs[kind]}.correct`, {
        params: { ...params, position: row.position },
        body: { cells: [{ column, value }] },
      });
      queries.setQueryData(
        question.queryKey,
        (page: typeof data) =>
          page && { ...page, items: page.items.map((one) => (one.position === row.position ? mended.row : one)) },
      );
      onBatch?.(mended.batch);
      // Another row may have become right by it, or wrong; the one in hand keeps its place.
      if (mended.batch.wrong !== batch.wrong - (row.errors.length > 0 && mended.row.errors.length === 0 ? 1 : 0)) {
        void queries.invalidateQueries({ queryKey: question.queryKey });
      }
      return true;
    } catch (problem) {
      void message.error(problemOf(problem).detail);
      return false;
    }
  };
  if (error && !data) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton rows={8} />;
  const columns = importColumns[kind];
  return (
    <>
      {data.items.length === 0 ? (
        <div className="row-table-empty">{show === 'wrong' ? '没有有错的行。' : '没有这样的行。'}</div>
      ) : (
        <div className="row-table-scroll" role="region" aria-label="文件的各行" tabIndex={0} aria-busy={isFetching}>
          <table className="row-table import-table">
            <caption className="for-readers">文件的各行</caption>
            <thead>
              <tr>
                <th scope="col">行号</th>
                <th scope="col">状态</th>
                {columns.map(({ id, title, required }) => (
                  <th key={id} scope="col">
                    {title}
                    {required && <b className="import-star">*</b>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.items.map((row) => (
                <tr key={row.position} className={`is-${row.state}`}>
                  <th scope="row" className="is-numeric">
                    {row.position}
                  </th>
                  <td className="import-state">
                    {states[row.state]}
                    {row.note !== null && <small>{row.note}</small>}
                  </td>
                  {columns.map((column, index) => (
                    <ImportCell
                      key={column.id}
                      column={column}
                      position={row.position}
                      value={row.cells[index] ?? ''}
                      errors={row.errors.filter((fault) => fault.column === column.id).map((fault) => fault.message)}
                      onMend={onBatch && ((value) => mend(row, column.id, value))}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ListFooter
        count={data.count}
        after={after}
        next={data.next}
        onTurn={(next) =>
          void navigate({ to: importAddress[kind], search: narrowed<ImportSearch>(search, { after: next }) })
        }
      />
    </>
  );
}
