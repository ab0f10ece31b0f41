import './list-panel.css';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import { countWords, type Count } from './count-words.ts';

export type Chip = { readonly key: string; readonly label: string; readonly onRemove: () => void };

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

type FooterProps = {
  readonly count: Count | undefined;
  /** Whether this is not the first page. */
  readonly paged: boolean;
  readonly onBack: () => void;
  readonly onNext: (() => void) | undefined;
};

/** 共 N 条, and paging by key: a page is named by the row that it follows, so it costs the same at any depth. */
export function ListFooter({ count, paged, onBack, onNext }: FooterProps) {
  return (
    <div className="list-footer">
      <span aria-live="polite">{count && `共 ${countWords(count)} 条`}</span>
      {(paged || onNext) && (
        <nav className="list-paging" aria-label="翻页">
          <Button size="small" disabled={!paged} onClick={onBack}>
            上一页
          </Button>
          <Button size="small" disabled={!onNext} onClick={onNext}>
            下一页
          </Button>
        </nav>
      )}
    </div>
  );
}
