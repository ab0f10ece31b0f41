import './list-panel.css';
import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';

type Chip = { readonly key: string; readonly label: string; readonly onRemove: () => void };

type Props = {
  /** The buttons above the table, which act on the selected row. */
  readonly toolbar?: ReactNode;
  readonly query?: ReactNode;
  /** The filters in force, each with its own way out. */
  readonly chips?: readonly Chip[];
  /** Takes all filters away at once. */
  readonly onReset?: (() => void) | undefined;
  readonly table: ReactNode;
  readonly footer?: ReactNode;
};

/** The body of every list: toolbar, query form, filters in force, table, count and paging. */
export function ListPanel({ toolbar, query, chips = [], onReset, table, footer }: Props) {
  return (
    <section className="panel list">
      {(toolbar !== undefined || query !== undefined) && (
        <div className={toolbar === undefined ? 'list-head' : 'list-head is-kept'}>
          {toolbar !== undefined && (
            <div className="list-toolbar" role="toolbar" aria-label="对选中的一行">
              {toolbar}
            </div>
          )}
          {query !== undefined && <div className="list-query">{query}</div>}
        </div>
      )}
      {chips.length > 0 && (
        <ul className="list-chips" aria-label="筛选条件">
          {chips.map(({ key, label, onRemove }) => (
            <li key={key}>
              <button type="button" className="chip" onClick={onRemove} aria-label={`去掉筛选：${label}`}>
                {label}
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
          {onReset && (
            <li>
              <button type="button" className="link-button" onClick={onReset}>
                重置
              </button>
            </li>
          )}
        </ul>
      )}
      {table}
      {footer}
    </section>
  );
}
