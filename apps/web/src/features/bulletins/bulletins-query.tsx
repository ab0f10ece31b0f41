import { bulletinKindLabels, bulletinKinds, bulletinStateLabels, bulletinStates } from '@zhicheng/domain';
import { DayInput } from '../../ui/day-input/day-input.tsx';
import { FilterSelect, optionsOf } from '../../ui/list/filter-select.tsx';
import type { Changes } from '../../ui/list/list-address.ts';
import { QueryForm } from '../../ui/list/query-form.tsx';
import { RegionSelect } from './region-select.tsx';

export type BulletinFilters = {
  kind?: (typeof bulletinKinds)[number];
  state?: (typeof bulletinStates)[number];
  region?: string;
  on?: string;
  search?: string;
};

type Props = {
  readonly address: BulletinFilters;
  readonly onNarrow: (changes: Changes<BulletinFilters>) => void;
};

const kinds = optionsOf(bulletinKinds, bulletinKindLabels);
const states = optionsOf(bulletinStates, bulletinStateLabels);

/** The query form of 公告管理: by words of its title, kind, state, region, and a day on which it is shown. */
export function BulletinsQuery({ address: { kind, state, region, on, search }, onNarrow }: Props) {
  return (
    <QueryForm
      words={search}
      label="标题"
      width={160}
      onWords={(words) => {
        onNarrow({ search: words });
      }}
    >
      <FilterSelect
        label="类型"
        width={112}
        options={kinds}
        value={kind}
        onChange={(next) => {
          onNarrow({ kind: next });
        }}
      />
      <FilterSelect
        label="状态"
        width={100}
        options={states}
        value={state}
        onChange={(next) => {
          onNarrow({ state: next });
        }}
      />
      <RegionSelect
        label="显示区域"
        none="全部区域"
        {...(region === undefined ? {} : { value: region })}
        onChange={(next) => {
          onNarrow({ region: next });
        }}
      />
      <DayInput
        id="bulletins-on"
        label="在这一天显示"
        placeholder="显示日期"
        value={on ?? null}
        onChange={(next) => {
          onNarrow({ on: next });
        }}
      />
    </QueryForm>
  );
}
