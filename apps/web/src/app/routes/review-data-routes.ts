import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { titleLevels, unitClasses } from '@zhicheng/domain';
import { given, oneOf, textOf, type RawSearch } from '../search.ts';
import { shell } from './shell-route.tsx';

const notices = createRoute({
  getParentRoute: () => shell,
  path: '/manage/notices',
  staticData: { crumbs: ['基础数据管理', '评审通知'] },
  validateSearch: (raw: RawSearch) =>
    given({
      state: oneOf(['draft', 'published', 'closed'] as const, raw['state']),
      level: oneOf(titleLevels, raw['level']),
      search: textOf(raw['search'], 60),
      after: textOf(raw['after']),
      row: textOf(raw['row']),
    }),
  component: lazyRouteComponent(
    () => import('../../features/notices/manage/managed-notices-page.tsx'),
    'ManagedNoticesPage',
  ),
});

const notice = createRoute({
  getParentRoute: () => shell,
  path: '/manage/notices/$noticeId',
  staticData: { crumbs: ['基础数据管理', '评审通知', '详情'], under: ['/manage/notices'] },
  component: lazyRouteComponent(
    () => import('../../features/notices/manage/managed-notice-page.tsx'),
    'ManagedNoticePage',
  ),
});

const edit = createRoute({
  getParentRoute: () => shell,
  path: '/manage/notices/$noticeId/edit',
  staticData: { crumbs: ['基础数据管理', '评审通知', '编辑'], under: ['/manage/notices'] },
  component: lazyRouteComponent(() => import('../../features/notices/manage/notice-form-page.tsx'), 'NoticeFormPage'),
});

const preview = createRoute({
  getParentRoute: () => shell,
  path: '/manage/notices/$noticeId/preview',
  staticData: { crumbs: ['基础数据管理', '评审通知', '预览'], under: ['/manage/notices'] },
  validateSearch: (raw: RawSearch) => given({ unitClass: oneOf(unitClasses, raw['unitClass']) }),
  component: lazyRouteComponent(
    () => import('../../features/notices/manage/notice-preview-page.tsx'),
    'NoticePreviewPage',
  ),
});

const committeeSearch = (raw: RawSearch) =>
  given({
    level: oneOf(titleLevels, raw['level']),
    standing: oneOf(['in-force', 'ending', 'ended', 'stopped'] as const, raw['standing']),
    search: textOf(raw['search'], 60),
    after: textOf(raw['after']),
    row: textOf(raw['row']),
  });

const committees = createRoute({
  getParentRoute: () => shell,
  path: '/committees',
  staticData: { crumbs: ['基础数据管理', '评审委员会'] },
  validateSearch: committeeSearch,
  component: lazyRouteComponent(() => import('../../features/committees/committees-page.tsx'), 'CommitteesPage'),
});

/** Lies over the list; `new` is one about to be entered. */
const committee = createRoute({
  getParentRoute: () => committees,
  path: '$committeeId',
  staticData: { crumbs: ['基础数据管理', '评审委员会'], under: ['/committees'] },
  component: lazyRouteComponent(() => import('../../features/committees/committee-layer.tsx'), 'CommitteeLayer'),
});

const catalogue = createRoute({
  getParentRoute: () => shell,
  path: '/catalogue',
  staticData: { crumbs: ['基础数据管理', '专业目录'] },
  validateSearch: (raw: RawSearch) =>
    given({
      version: textOf(raw['version'], 6),
      series: textOf(raw['series'], 10),
      search: textOf(raw['search'], 60),
    }),
  component: lazyRouteComponent(() => import('../../features/catalogue/catalogue-page.tsx'), 'CataloguePage'),
});

/** 评审通知, 评审委员会, 专业目录. */
export const reviewDataRoutes = [notices, notice, edit, preview, committees.addChildren([committee]), catalogue];
