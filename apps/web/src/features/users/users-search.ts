import type { Role, UserState } from '@zhicheng/domain';

/** What the address of 用户管理 holds: the unit in the tree, filters, page, and the row that is selected. */
export type UsersSearch = {
  unit?: string;
  depth?: 'unit';
  search?: string;
  role?: Role;
  state?: UserState;
  neverSignedIn?: 'yes';
  after?: string;
  row?: string;
};

/** The query of the list that an address asks for. */
export function listQueryOf({ unit, depth, neverSignedIn, row: _row, ...rest }: UsersSearch) {
  return {
    ...rest,
    ...(unit === undefined ? {} : { unitId: unit, depth: depth ?? ('subtree' as const) }),
    ...(neverSignedIn === undefined ? {} : { neverSignedIn: true }),
  };
}
