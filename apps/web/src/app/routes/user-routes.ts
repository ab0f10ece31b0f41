import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { roles, userStates } from '@zhicheng/domain';
import { transferBoxes } from '../../features/users/transfers/transfers-search.ts';
import { given, idOf, oneOf, textOf, type RawSearch } from '../search.ts';
import { shell } from './shell-route.tsx';

const users = createRoute({
  getParentRoute: () => shell,
  path: '/users',
  staticData: { crumbs: ['基础数据管理', '用户管理'], under: ['/users'] },
  validateSearch: (raw: RawSearch) =>
    given({
      unit: idOf(raw['unit']),
      depth: oneOf(['unit'] as const, raw['depth']),
      search: textOf(raw['search'], 60),
      role: oneOf(roles, raw['role']),
      state: oneOf(userStates, raw['state']),
      neverSignedIn: oneOf(['yes'] as const, raw['neverSignedIn']),
      after: textOf(raw['after']),
      row: idOf(raw['row']),
    }),
  component: lazyRouteComponent(() => import('../../features/users/users-page.tsx'), 'UsersPage'),
});

const add = createRoute({
  getParentRoute: () => users,
  path: 'new',
  component: lazyRouteComponent(() => import('../../features/users/add/add-layer.tsx'), 'AddLayer'),
});

const one = createRoute({
  getParentRoute: () => users,
  path: '$membershipId',
  component: lazyRouteComponent(() => import('../../features/users/detail/detail-layer.tsx'), 'DetailLayer'),
});

const edit = createRoute({
  getParentRoute: () => users,
  path: '$membershipId/edit',
  component: lazyRouteComponent(() => import('../../features/users/edit/edit-layer.tsx'), 'EditLayer'),
});

const userRoles = createRoute({
  getParentRoute: () => users,
  path: '$membershipId/roles',
  component: lazyRouteComponent(() => import('../../features/users/roles/roles-layer.tsx'), 'RolesLayer'),
});

const standIns = createRoute({
  getParentRoute: () => users,
  path: '$membershipId/stand-ins',
  component: lazyRouteComponent(() => import('../../features/users/stand-ins/stand-ins-layer.tsx'), 'StandInsLayer'),
});

const transfers = createRoute({
  getParentRoute: () => shell,
  path: '/users/transfers',
  staticData: { crumbs: ['基础数据管理', '用户管理', '申请调入'], under: ['/users'] },
  validateSearch: (raw: RawSearch) =>
    given({ box: oneOf(transferBoxes, raw['box']), after: textOf(raw['after']), row: idOf(raw['row']) }),
  component: lazyRouteComponent(() => import('../../features/users/transfers/transfers-page.tsx'), 'TransfersPage'),
});

const notices = createRoute({
  getParentRoute: () => shell,
  path: '/users/account-notices',
  staticData: { crumbs: ['基础数据管理', '用户管理', '账号通知单'], under: ['/users'] },
  validateSearch: (raw: RawSearch) => given({ ids: textOf(raw['ids'], 4000) }),
  component: lazyRouteComponent(
    () => import('../../features/users/notices/account-notices-page.tsx'),
    'AccountNoticesPage',
  ),
});

/** 用户管理: the list with its layers, 申请调入, 账号通知单. */
export const userRoutes = [users.addChildren([add, one, edit, userRoles, standIns]), transfers, notices];
