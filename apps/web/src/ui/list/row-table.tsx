import './row-table.css';
import type { ReactNode } from 'react';
import { useHotKeys } from '../../platform/hot-keys.ts';
import { Skeleton } from '../skeleton.tsx';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** A CSS width; without one the column takes what is left. */
  readonly width?: string;
  /** Numbers stand right. */
  readonly numeric?: boolean;
  /** Columns of less importance go first when the window is narrow. */
  readonly from?: 'wide' | 'widest';
  /** Stays at the right edge while the table scrolls sideways (操作). */
  readonly fixed?: boolean;
  /** The heading sorts: how the list stands now, and what a press does. */
  readonly sort?: { readonly now: 'ascending' | 'descending' | undefined; readonly onSort: () => void };
};

export type TableProps<Row> = {
  /** What the table holds, for readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  /** `undefined` while the first page is on its way. */
  readonly rows: readonly Row[] | undefined;
  readonly rowId: (row: Row) => string;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly onOpen?: (row: Row) => void;
  /** A list with buttons above it selects on a click; a work list opens. */
  readonly click: 'selects' | 'opens';
  /** Finished rows stay in their place, grey, until the list is loaded again. */
  readonly isFinished?: (row: Row) => boolean;
  /** How a row is named for readers, where it is chosen by a radio button. */
  readonly nameOf: (row: Row) => string;
  readonly empty: ReactNode;
  readonly refetching?: boolean;
};

/**
 * The table of every list: one selected row, j / k / Enter, cards below 768 px, columns by importance.
 * It is plain HTML: Ant Design's table would alone take a third of the byte budget of a first work list.
 */
export function RowTable<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, rowId, selected, onSelect, onOpen, click, isFinished, nameOf, empty, refetching } =
    props;
  const move = (step: 1 | -1): void => {
    if (!rows?.length) return;
    const at = rows.findIndex((row) => rowId(row) === selected);
    const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
    if (!next) return;
    onSelect(rowId(next));
    document.getElementById(elementId(rowId(next)))?.scrollIntoView({ block: 'nearest' });
  };
  const open = (): void => {
    const row = rows?.find((candidate) => rowId(candidate) === selected);
    if (row) onOpen?.(row);
  };
  useHotKeys({
    KeyJ: () => {
      move(1);
    },
    KeyK: () => {
      move(-1);
    },
    Enter: open,
  });

  if (!rows) return <Skeleton rows={8} />;
  if (!rows.length) return <div className="row-table-empty">{empty}</div>;
  return (
    <div className="row-table-scroll" aria-busy={refetching}>
      <table className={`row-table row-table-${click}`}>
        <caption className="for-readers">{caption}</caption>
        <thead>
          <tr>
            {click === 'selects' && (
              <th scope="col" className="row-table-choice">
                <span className="for-readers">选择</span>
              </th>
            )}
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={classOf(column)}
                style={{ width: column.width }}
                aria-sort={column.sort?.now}
              >
                {column.sort ? (
                  <button type="button" className="row-table-sort" onClick={column.sort.onSort}>
                    {column.title}
                    <span aria-hidden="true">{sortMarks[column.sort.now ?? 'none']}</span>
                  </button>
                ) : (
                  column.title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const id = rowId(row);
            const isSelected = id === selected;
            return (
              <tr
                key={id}
                id={elementId(id)}
                className={[isSelected && 'is-selected', isFinished?.(row) && 'is-finished'].filter(Boolean).join(' ')}
                aria-current={click === 'opens' && isSelected ? 'true' : undefined}
                onClick={(event) => {
                  if (isOnControl(event.target)) return;
                  onSelect(id);
                  if (click === 'opens') onOpen?.(row);
                }}
                onDoubleClick={() => {
                  if (click === 'selects') onOpen?.(row);
                }}
              >
                {click === 'selects' && (
                  <td className="row-table-choice">
                    <input
                      type="radio"
                      name={caption}
                      checked={isSelected}
                      aria-label={`选择 ${nameOf(row)}`}
                      onChange={() => {
                        onSelect(id);
                      }}
                    />
                  </td>
                )}
                {columns.map((column) => (
                  <td key={column.key} className={classOf(column)} data-title={column.title}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const sortMarks = { ascending: '▲', descending: '▼', none: '↕' } as const;

const elementId = (id: string): string => `row-${id}`;

function classOf<Row>({ numeric, from, fixed }: Column<Row>): string {
  return [numeric && 'is-numeric', from && `from-${from}`, fixed && 'is-fixed'].filter(Boolean).join(' ');
}

function isOnControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, label') !== null;
}
