import type { UnitClass } from '@zhicheng/domain';

/** What the address of 单位管理 holds: the unit in the tree, filters, order, page, and the row that is selected. */
export type UnitsSearch = {
  unit?: string;
  depth?: 'children';
  search?: string;
  division?: string;
  unitClass?: UnitClass;
  state?: 'active' | 'stopped';
  sort?: '-name' | 'newest' | 'oldest';
  after?: string;
  row?: string;
};

/** The query of the list that an address asks for. */
export function listQueryOf({ unit, depth, division, row: _row, ...rest }: UnitsSearch) {
  return {
    ...rest,
    ...(unit === undefined ? {} : { under: unit, depth: depth ?? ('subtree' as const) }),
    ...(division === undefined ? {} : { divisionCode: division }),
  };
}
