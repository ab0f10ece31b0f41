import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { stepCodes } from '@zhicheng/domain';
import { given, idOf, oneOf, textOf, type RawSearch } from '../search.ts';
import { shell } from './shell-route.tsx';

const queueSearch = ({ search, step, after, unitId }: RawSearch) =>
  given({ search: textOf(search, 60), step: oneOf(stepCodes, step), unitId: idOf(unitId), after: textOf(after) });

const workSearch = (raw: RawSearch) => given({ ...queueSearch(raw), row: textOf(raw['row']) });

const pendingQueue = (raw: RawSearch) =>
  given({
    ...queueSearch(raw),
    due: oneOf(['past', 'soon'] as const, raw['due']),
    sort: oneOf(['due'] as const, raw['sort']),
  });

const pendingSearch = (raw: RawSearch) => given({ ...pendingQueue(raw), row: textOf(raw['row']) });

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('../../features/home/home-page.tsx'), 'HomePage'),
});

const pending = createRoute({
  getParentRoute: () => shell,
  path: '/work/pending',
  staticData: { crumbs: ['待办事项', '待办业务'] },
  validateSearch: pendingSearch,
  component: lazyRouteComponent(() => import('../../features/work/pending-page.tsx'), 'PendingPage'),
});

const handled = createRoute({
  getParentRoute: () => shell,
  path: '/work/handled',
  staticData: { crumbs: ['待办事项', '已办业务'] },
  validateSearch: workSearch,
  component: lazyRouteComponent(() => import('../../features/work/handled-page.tsx'), 'HandledPage'),
});

const ended = createRoute({
  getParentRoute: () => shell,
  path: '/work/ended',
  staticData: { crumbs: ['待办事项', '办结'] },
  validateSearch: workSearch,
  component: lazyRouteComponent(() => import('../../features/work/ended-page.tsx'), 'EndedPage'),
});

const visit = createRoute({
  getParentRoute: () => shell,
  path: '/visits/$visitId',
  staticData: { menuAway: true, under: ['/work/pending'] },
  validateSearch: (raw: RawSearch) => given({ ...pendingQueue(raw), file: textOf(raw['file']) }),
  component: lazyRouteComponent(() => import('../../features/review/handling-page.tsx'), 'HandlingPage'),
});

/** 首页, 待办事项, 业务办理. */
export const workRoutes = [home, pending, handled, ended, visit];
