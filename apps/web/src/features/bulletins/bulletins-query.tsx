import { bulletinKindLabels, bulletinKinds, bulletinStateLabels, bulletinStates } from '@zhicheng/domain';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { DayInput } from '../../ui/day-input/day-input.tsx';
import { RegionSelect } from './region-select.tsx';

export type BulletinFilters = {
  kind?: (typeof bulletinKinds)[number];
  state?: (typeof bulletinStates)[number];
  region?: string;
  on?: string;
  search?: string;
};

type Props = { readonly filters: BulletinFilters; readonly onSearch: (next: BulletinFilters) => void };

/** The query form of 公告管理: by kind, state, region, a day on which it is shown, and words of its title. */
export function BulletinsQuery({ filters, onSearch }: Props) {
  const [words, setWords] = useState(filters.search ?? '');
  const set = (part: { [K in keyof BulletinFilters]?: BulletinFilters[K] | null | undefined }): void => {
    const next = Object.entries({ ...filters, ...part }).filter(([, value]) => value !== null && value !== '');
    onSearch(Object.fromEntries(next.filter(([, value]) => value !== undefined)));
  };
  return (
    <form
      className="list-query bulletins-query"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        set({ search: words.trim() });
      }}
    >
      <Select
        aria-label="类型"
        placeholder="类型"
        allowClear
        style={{ width: 112 }}
        value={filters.kind ?? null}
        options={bulletinKinds.map((value) => ({ value, label: bulletinKindLabels[value] }))}
        onChange={(kind: BulletinFilters['kind'] | null) => {
          set({ kind });
        }}
      />
      <Select
        aria-label="状态"
        placeholder="状态"
        allowClear
        style={{ width: 100 }}
        value={filters.state ?? null}
        options={bulletinStates.map((value) => ({ value, label: bulletinStateLabels[value] }))}
        onChange={(state: BulletinFilters['state'] | null) => {
          set({ state });
        }}
      />
      <RegionSelect
        label="显示区域"
        none="全部区域"
        {...(filters.region === undefined ? {} : { value: filters.region })}
        onChange={(region) => {
          set({ region });
        }}
      />
      <DayInput
        id="bulletins-on"
        label="在这一天显示"
        placeholder="显示日期"
        value={filters.on ?? null}
        onChange={(on) => {
          set({ on });
        }}
      />
      <Input
        aria-label="标题"
        placeholder="标题"
        allowClear
        style={{ width: 160 }}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
        }}
      />
      <Button htmlType="submit">查询</Button>
    </form>
  );
}
