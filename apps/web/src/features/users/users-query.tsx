import { shownSearch } from '@zhicheng/contract';
import { roleFacts, roles, userStateLabels, userStates } from '@zhicheng/domain';
import { Checkbox } from 'antd';
import { useConcealed } from '../../platform/conceal-number.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { FilterSelect, optionsOf } from '../../ui/list/filter-select.tsx';
import type { Changes } from '../../ui/list/list-address.ts';
import { QueryForm } from '../../ui/list/query-form.tsx';
import type { UsersSearch } from './users-search.ts';

type Props = { readonly search: UsersSearch; readonly onNarrow: (changes: Changes<UsersSearch>) => void };

const roleOptions = roles.map((value) => ({ value, label: roleFacts[value].label }));
const stateOptions = optionsOf(userStates, userStateLabels);

/** 请输入用户 + 查询; 从未登录 beside it, role, state and depth behind 展开, which act at once. */
export function UsersQuery({ search, onNarrow }: Props) {
  const { conceal, error } = useConcealed();
  return (
    <QueryForm
      words={shownSearch(search.search ?? '')}
      label="请输入用户：姓名、拼音首字母，或完整的身份证号、手机号、登录名"
      placeholder="请输入用户（姓名、拼音首字母、完整号码）"
      width={340}
      onWords={(words) => {
        void conceal(words, search.search).then(
          (sought) => {
            onNarrow({ search: sought });
          },
          () => undefined,
        );
      }}
      more={<MoreFilters search={search} onNarrow={onNarrow} />}
      moreInForce={[search.role, search.state, search.depth].some((value) => value !== undefined)}
    >
      <ProblemAlert error={error} />
      <Checkbox
        checked={search.neverSignedIn === 'yes'}
        onChange={(event) => {
          onNarrow({ neverSignedIn: event.target.checked ? 'yes' : undefined });
        }}
      >
        从未登录
      </Checkbox>
    </QueryForm>
  );
}

function MoreFilters({ search, onNarrow }: Props) {
  return (
    <>
      <FilterSelect
        label="角色"
        width={240}
        searchable
        options={roleOptions}
        value={search.role}
        onChange={(role) => {
          onNarrow({ role });
        }}
      />
      <FilterSelect
        label="状态"
        width={120}
        options={stateOptions}
        value={search.state}
        onChange={(state) => {
          onNarrow({ state });
        }}
      />
      {search.unit !== undefined && (
        <Checkbox
          checked={search.depth === 'unit'}
          onChange={(event) => {
            onNarrow({ depth: event.target.checked ? 'unit' : undefined });
          }}
        >
          不含下级单位
        </Checkbox>
      )}
    </>
  );
}
