import type { Changes } from '../../ui/list/list-address.ts';
import { FilterSelect } from '../../ui/list/filter-select.tsx';
import { QueryForm } from '../../ui/list/query-form.tsx';
import { dueFilters } from './due-filter.ts';
import type { PendingSearch } from './work-search.ts';

type Props = {
  readonly search: PendingSearch;
  /** 待办业务 alone is asked by 报送截止. */
  readonly byDue: boolean;
  readonly onNarrow: (changes: Changes<PendingSearch>) => void;
};

/** The query form of a work list: one line, by name, number or unit, and by 报送截止. */
export function WorkQuery({ search, byDue, onNarrow }: Props) {
  return (
    <QueryForm
      words={search.search}
      label="姓名、编号或单位"
      width={240}
      onWords={(words) => {
        onNarrow({ search: words });
      }}
    >
      {byDue && (
        <FilterSelect
          label="报送截止"
          width={168}
          options={dueFilters}
          value={search.due}
          onChange={(due) => {
            onNarrow({ due });
          }}
        />
      )}
    </QueryForm>
  );
}
