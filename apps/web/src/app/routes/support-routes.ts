import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { bulletinKinds, bulletinStates } from '@zhicheng/domain';
import { given, oneOf, textOf, type RawSearch } from '../search.ts';
import { shell } from './shell-route.tsx';

const why = createRoute({
  getParentRoute: () => shell,
  path: '/support/why',
  staticData: { crumbs: ['技术支持', '为什么不在待办里？'] },
  validateSearch: (raw: RawSearch) =>
    given({ person: textOf(raw['person'], 36), application: textOf(raw['application'], 36) }),
  component: lazyRouteComponent(() => import('../../features/support/why-page.tsx'), 'WhyPage'),
});

const stuck = createRoute({
  getParentRoute: () => shell,
  path: '/support/stuck',
  staticData: { crumbs: ['技术支持', '卡住的业务'] },
  validateSearch: (raw: RawSearch) => given({ row: textOf(raw['row'], 36), after: textOf(raw['after']) }),
  component: lazyRouteComponent(() => import('../../features/support/stuck-page.tsx'), 'StuckPage'),
});

const errors = createRoute({
  getParentRoute: () => shell,
  path: '/support/errors',
  staticData: { crumbs: ['技术支持', '错误编号查询'] },
  validateSearch: (raw: RawSearch) => given({ code: textOf(raw['code'], 60) }),
  component: lazyRouteComponent(() => import('../../features/support/errors-page.tsx'), 'ErrorsPage'),
});

const logSearch = (raw: RawSearch) =>
  given({
    person: textOf(raw['person'], 60),
    unit: textOf(raw['unit'], 100),
    action: textOf(raw['action'], 60),
    object: textOf(raw['object'], 100),
    request: textOf(raw['request'], 60),
    result: oneOf(['done', 'refused'] as const, raw['result']),
    from: textOf(raw['from'], 10),
    to: textOf(raw['to'], 10),
    after: textOf(raw['after']),
    row: textOf(raw['row'], 40),
    entry: textOf(raw['entry'], 40),
  });

const operations = createRoute({
  getParentRoute: () => shell,
  path: '/logs/operations',
  staticData: { crumbs: ['系统管理', '操作日志'] },
  validateSearch: logSearch,
  component: lazyRouteComponent(() => import('../../features/logs/log-pages.tsx'), 'OperationsPage'),
});

const signIns = createRoute({
  getParentRoute: () => shell,
  path: '/logs/sign-ins',
  staticData: { crumbs: ['系统管理', '登录日志'] },
  validateSearch: logSearch,
  component: lazyRouteComponent(() => import('../../features/logs/log-pages.tsx'), 'SignInsPage'),
});

const bulletins = createRoute({
  getParentRoute: () => shell,
  path: '/bulletins',
  staticData: { crumbs: ['系统管理', '公告管理'] },
  validateSearch: (raw: RawSearch) =>
    given({
      kind: oneOf(bulletinKinds, raw['kind']),
      state: oneOf(bulletinStates, raw['state']),
      region: textOf(raw['region'], 6),
      on: textOf(raw['on'], 10),
      search: textOf(raw['search'], 60),
      after: textOf(raw['after']),
      row: textOf(raw['row'], 36),
      edit: textOf(raw['edit'], 36),
    }),
  component: lazyRouteComponent(() => import('../../features/bulletins/bulletins-page.tsx'), 'BulletinsPage'),
});

const contacts = createRoute({
  getParentRoute: () => shell,
  path: '/help-contacts',
  staticData: { crumbs: ['系统管理', '帮助维护'] },
  validateSearch: (raw: RawSearch) => given({ row: textOf(raw['row'], 36), edit: textOf(raw['edit'], 36) }),
  component: lazyRouteComponent(() => import('../../features/bulletins/help-contacts-page.tsx'), 'HelpContactsPage'),
});

const newsList = createRoute({
  getParentRoute: () => shell,
  path: '/news',
  staticData: { crumbs: ['通知公告'] },
  validateSearch: (raw: RawSearch) => given({ after: textOf(raw['after']) }),
  component: lazyRouteComponent(() => import('../../features/bulletins/news-page.tsx'), 'NewsListPage'),
});

const news = createRoute({
  getParentRoute: () => shell,
  path: '/news/$bulletinId',
  staticData: { crumbs: ['通知公告'] },
  component: lazyRouteComponent(() => import('../../features/bulletins/news-page.tsx'), 'NewsPage'),
});

/** 技术支持, 日志, 公告 and 帮助维护. */
export const supportRoutes = [why, stuck, errors, operations, signIns, bulletins, contacts, newsList, news];
