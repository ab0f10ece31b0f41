import { Link } from '@tanstack/react-router';
import type { ImportKind } from '@zhicheng/domain';
import { importAddress, type ImportSearch } from './import-search.ts';

type Filter = { readonly label: string; readonly show?: NonNullable<ImportSearch['show']>; readonly count: number };

/** 全部 | 有错 | 可导入: which rows are shown, each with how many there are. */
export function RowFilters({
  kind,
  search,
  filters,
}: {
  kind: ImportKind;
  search: ImportSearch;
  filters: readonly Filter[];
}) {
  return (
    <nav className="import-filters" aria-label="显示哪些行">
      {filters.map(({ label, show, count }) => (
        <Link
          key={label}
          to={importAddress[kind]}
          search={{ ...(search.batch === undefined ? {} : { batch: search.batch }), ...(show ? { show } : {}) }}
          className={search.show === show ? 'is-current' : ''}
          aria-current={search.show === show ? 'true' : undefined}
        >
          {label} <b>{count}</b>
        </Link>
      ))}
    </nav>
  );
}
