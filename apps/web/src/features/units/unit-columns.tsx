import type { UnitLine } from '@zhicheng/contract';
import { shortUnitName, unitClassFacts } from '@zhicheng/domain';
import type { Changes } from '../../ui/list/list-address.ts';
import type { Column } from '../../ui/list/row-table.tsx';
import { UnitState } from './unit-state.tsx';
import type { UnitsSearch } from './units-search.ts';

/** The columns of 单位管理, by importance; the name sorts. */
export function unitColumns(
  search: UnitsSearch,
  onNarrow: (changes: Changes<UnitsSearch>) => void,
): readonly Column<UnitLine>[] {
  return [
    {
      key: 'name',
      title: '单位名称',
      sort: {
        now: search.sort === undefined ? 'ascending' : search.sort === '-name' ? 'descending' : undefined,
        onSort: () => {
          onNarrow({ sort: search.sort === undefined ? '-name' : undefined });
        },
      },
      cell: ({ name, superior }) => (
        <span className="units-name">
          <span className="cell-main">{name}</span>
          {superior && <span className="cell-sub">上级：{shortUnitName(superior.name)}</span>}
        </span>
      ),
    },
    {
      key: 'class',
      title: '单位隶属关系',
      width: '148px',
      cell: ({ unitClass }) => unitClassFacts[unitClass].label,
    },
    {
      key: 'division',
      title: '所属行政区域',
      width: '116px',
      cell: ({ divisionName }) => divisionName.replace(/^四川省(?=.)/u, ''),
    },
    {
      key: 'code',
      title: '统一社会信用代码',
      width: '172px',
      from: 'widest',
      cell: ({ creditCode }) => creditCode,
    },
    {
      key: 'contact',
      title: '联系人',
      width: '124px',
      from: 'wide',
      cell: ({ contactName, contactPhone }) => (
        <span>
          {contactName ?? '—'}
          <span className="cell-sub">{contactPhone ?? '无联系电话'}</span>
        </span>
      ),
    },
    {
      key: 'clerks',
      title: '经办人员',
      width: '80px',
      numeric: true,
      cell: ({ clerks }) => (clerks > 0 ? clerks : <span className="units-none">没有</span>),
    },
    { key: 'state', title: '状态', width: '80px', cell: ({ state }) => <UnitState state={state} /> },
  ];
}
