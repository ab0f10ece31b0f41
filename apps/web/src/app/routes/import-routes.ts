import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shownRows } from '../../features/imports/import-search.ts';
import { given, oneOf, textOf, type RawSearch } from '../search.ts';
import { shell } from './shell-route.tsx';

const importSearch = (raw: RawSearch) =>
  given({ batch: textOf(raw['batch'], 36), show: oneOf(shownRows, raw['show']), after: textOf(raw['after']) });

const units = createRoute({
  getParentRoute: () => shell,
  path: '/units/import',
  staticData: { crumbs: ['基础数据管理', '单位管理'], under: ['/units'] },
  validateSearch: importSearch,
  component: lazyRouteComponent(() => import('../../features/imports/import-page.tsx'), 'UnitImportPage'),
});

const users = createRoute({
  getParentRoute: () => shell,
  path: '/users/import',
  staticData: { crumbs: ['基础数据管理', '用户管理'], under: ['/users'] },
  validateSearch: importSearch,
  component: lazyRouteComponent(() => import('../../features/imports/import-page.tsx'), 'UserImportPage'),
});

/** 导入 of units and of users. */
export const importRoutes = [units, users];
