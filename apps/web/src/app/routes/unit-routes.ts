import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { checkupKinds, unitClasses, unitFieldIds, unitReformKinds } from '@zhicheng/domain';
import { given, idOf, oneOf, textOf, type RawSearch } from '../search.ts';
import { shell } from './shell-route.tsx';

const units = createRoute({
  getParentRoute: () => shell,
  path: '/units',
  staticData: { crumbs: ['基础数据管理', '单位管理'], under: ['/units'] },
  validateSearch: (raw: RawSearch) =>
    given({
      unit: idOf(raw['unit']),
      depth: oneOf(['children'] as const, raw['depth']),
      search: textOf(raw['search'], 60),
      division: textOf(raw['division'], 20),
      unitClass: oneOf(unitClasses, raw['unitClass']),
      state: oneOf(['active', 'stopped'] as const, raw['state']),
      sort: oneOf(['-name', 'newest', 'oldest'] as const, raw['sort']),
      after: textOf(raw['after']),
      row: idOf(raw['row']),
    }),
  component: lazyRouteComponent(() => import('../../features/units/units-page.tsx'), 'UnitsPage'),
});

const create = createRoute({
  getParentRoute: () => units,
  path: 'new',
  validateSearch: (raw: RawSearch) => given({ under: idOf(raw['under']) }),
  component: lazyRouteComponent(() => import('../../features/units/form/create-layer.tsx'), 'CreateLayer'),
});

const one = createRoute({
  getParentRoute: () => units,
  path: '$unitId',
  component: lazyRouteComponent(() => import('../../features/units/detail/detail-layer.tsx'), 'DetailLayer'),
});

const edit = createRoute({
  getParentRoute: () => units,
  path: '$unitId/edit',
  validateSearch: (raw: RawSearch) => given({ field: oneOf(unitFieldIds, raw['field']) }),
  component: lazyRouteComponent(() => import('../../features/units/form/edit-layer.tsx'), 'EditLayer'),
});

const reform = createRoute({
  getParentRoute: () => units,
  path: '$unitId/reform',
  validateSearch: (raw: RawSearch) => given({ kind: oneOf(unitReformKinds, raw['kind']) }),
  component: lazyRouteComponent(() => import('../../features/units/reform/reform-layer.tsx'), 'ReformLayer'),
});

const checkup = createRoute({
  getParentRoute: () => shell,
  path: '/units/checkup',
  staticData: { crumbs: ['基础数据管理', '单位管理', '单位体检'], under: ['/units'] },
  validateSearch: (raw: RawSearch) =>
    given({ kind: oneOf(checkupKinds, raw['kind']), unit: idOf(raw['unit']), after: textOf(raw['after']) }),
  component: lazyRouteComponent(() => import('../../features/units/checkup/checkup-page.tsx'), 'CheckupPage'),
});

/** 单位管理: the list with its layers, and 单位体检. */
export const unitRoutes = [units.addChildren([create, one, edit, reform]), checkup];
