import { unitClassFacts, unitClasses } from '@zhicheng/domain';
import { Checkbox, Select } from 'antd';
import { useMemo } from 'react';
import { FilterSelect } from '../../ui/list/filter-select.tsx';
import type { Changes } from '../../ui/list/list-address.ts';
import { QueryForm } from '../../ui/list/query-form.tsx';
import { useDivisions, useRegionName } from '../../ui/regions/region-names.ts';
import type { UnitsSearch } from './units-search.ts';

type Props = { readonly search: UnitsSearch; readonly onNarrow: (changes: Changes<UnitsSearch>) => void };

const states = [
  { value: 'active', label: '正常' },
  { value: 'stopped', label: '已停用' },
] as const;
const orders = [
  { value: 'name', label: '名称' },
  { value: 'newest', label: '新增时间，新的在前' },
  { value: 'oldest', label: '新增时间，旧的在前' },
];
const classes = unitClasses.map((value) => ({ value, label: unitClassFacts[value].label }));

/** 请输入单位 + 查询 (§3.1.1.2); 展开 for division, class, state and order, which act at once. */
export function UnitsQuery({ search, onNarrow }: Props) {
  return (
    <QueryForm
      words={search.search}
      label="请输入单位：名称、拼音首字母或统一社会信用代码"
      placeholder="请输入单位（名称、拼音首字母、代码）"
      width={310}
      onWords={(words) => {
        onNarrow({ search: words });
      }}
      more={<MoreFilters search={search} onNarrow={onNarrow} />}
      moreInForce={[search.division, search.unitClass, search.state, search.sort].some((value) => value !== undefined)}
    />
  );
}

function MoreFilters({ search, onNarrow }: Props) {
  const divisions = useDivisions();
  const nameOf = useRegionName();
  const places = useMemo(
    () => divisions.map(({ code }) => ({ value: code, label: nameOf(code).replace(/^四川省(?=.)/u, '') })),
    [divisions, nameOf],
  );
  return (
    <>
      <FilterSelect
        label="所属行政区域"
        width={200}
        searchable
        options={places}
        value={search.division}
        onChange={(division) => {
          onNarrow({ division });
        }}
      />
      <FilterSelect
        label="单位隶属关系"
        width={200}
        options={classes}
        value={search.unitClass}
        onChange={(unitClass) => {
          onNarrow({ unitClass });
        }}
      />
      <FilterSelect
        label="状态"
        width={108}
        options={states}
        value={search.state}
        onChange={(state) => {
          onNarrow({ state });
        }}
      />
      <label htmlFor="units-order">
        排序
        <Select
          id="units-order"
          style={{ width: 176 }}
          options={orders}
          value={search.sort === 'newest' || search.sort === 'oldest' ? search.sort : 'name'}
          onChange={(sort: string) => {
            onNarrow({ sort: sort === 'newest' || sort === 'oldest' ? sort : undefined });
          }}
        />
      </label>
      {search.unit !== undefined && (
        <Checkbox
          checked={search.depth === 'children'}
          onChange={(event) => {
            onNarrow({ depth: event.target.checked ? 'children' : undefined });
          }}
        >
          只看直接下级
        </Checkbox>
      )}
    </>
  );
}
