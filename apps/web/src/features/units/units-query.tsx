import { unitClassFacts, unitClasses, type UnitClass } from '@zhicheng/domain';
import { Button, Checkbox, Input, Select, type InputRef } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useHotKeys } from '../../platform/hot-keys.ts';
import { useDivisions, useRegionName } from '../../ui/regions/region-names.ts';
import { narrowed, type UnitsSearch } from './units-search.ts';

type Props = { readonly search: UnitsSearch; readonly onSearch: (next: UnitsSearch) => void };

const states = [
  { value: 'active', label: '正常' },
  { value: 'stopped', label: '已停用' },
];
const orders = [
  { value: 'name', label: '名称' },
  { value: 'newest', label: '新增时间，新的在前' },
  { value: 'oldest', label: '新增时间，旧的在前' },
];
const classes = unitClasses.map((value) => ({ value, label: unitClassFacts[value].label }));

/** 请输入单位 + 查询 (§3.1.1.2); 展开 for division, class, state and order, which act at once. */
export function UnitsQuery({ search, onSearch }: Props) {
  const [words, setWords] = useState(search.search ?? '');
  const hasMore = [search.division, search.unitClass, search.state, search.sort].some((value) => value !== undefined);
  const [open, setOpen] = useState(hasMore);
  const field = useRef<InputRef>(null);
  useHotKeys({ Slash: () => field.current?.focus() });
  return (
    <form
      className="list-query"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(narrowed(search, { search: words.trim() }));
      }}
    >
      <Input
        ref={field}
        id="units-search"
        aria-label="请输入单位：名称、拼音首字母或统一社会信用代码"
        placeholder="请输入单位（名称、拼音首字母、代码）"
        allowClear
        maxLength={60}
        style={{ width: 310 }}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
        }}
      />
      <Button htmlType="submit">查询</Button>
      <Button
        type="text"
        aria-expanded={open}
        aria-controls="units-more-filters"
        onClick={() => {
          setOpen(!open);
        }}
      >
        {open ? '收起' : '展开'}
      </Button>
      {open && <MoreFilters search={search} onSearch={onSearch} />}
    </form>
  );
}

function MoreFilters({ search, onSearch }: Props) {
  const divisions = useDivisions();
  const nameOf = useRegionName();
  const places = useMemo(
    () => divisions.map(({ code }) => ({ value: code, label: nameOf(code).replace(/^四川省(?=.)/u, '') })),
    [divisions, nameOf],
  );
  const narrow = (changed: Parameters<typeof narrowed>[1]): void => {
    onSearch(narrowed(search, changed));
  };
  return (
    <div className="units-more-filters" id="units-more-filters">
      <Select
        aria-label="所属行政区域"
        placeholder="所属行政区域"
        style={{ width: 200 }}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={places}
        value={search.division ?? null}
        onChange={(division: string | null | undefined) => {
          narrow({ division: division ?? undefined });
        }}
      />
      <Select
        aria-label="单位隶属关系"
        placeholder="单位隶属关系"
        style={{ width: 200 }}
        allowClear
        virtual={false}
        options={classes}
        value={search.unitClass ?? null}
        onChange={(unitClass: UnitClass | null | undefined) => {
          narrow({ unitClass: unitClass ?? undefined });
        }}
      />
      <Select
        aria-label="状态"
        placeholder="状态"
        style={{ width: 108 }}
        allowClear
        options={states}
        value={search.state ?? null}
        onChange={(state: 'active' | 'stopped' | null | undefined) => {
          narrow({ state: state ?? undefined });
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
            narrow({ sort: sort === 'newest' || sort === 'oldest' ? sort : undefined });
          }}
        />
      </label>
      {search.unit !== undefined && (
        <Checkbox
          checked={search.depth === 'children'}
          onChange={(event) => {
            narrow({ depth: event.target.checked ? 'children' : undefined });
          }}
        >
          只看直接下级
        </Checkbox>
      )}
    </div>
  );
}
