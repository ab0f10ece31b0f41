import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { folderOrder, titleLevels } from '@zhicheng/domain';
import { given, oneOf, textOf, type RawSearch } from '../search.ts';
import { shell } from './shell-route.tsx';

const rowSearch = (raw: RawSearch) => given({ after: textOf(raw['after']), row: textOf(raw['row']) });

const own = createRoute({
  getParentRoute: () => shell,
  path: '/apply/$level',
  params: {
    parse: ({ level }) => ({ level: oneOf(titleLevels, level) ?? 'senior' }),
    stringify: ({ level }) => ({ level }),
  },
  staticData: { crumbs: ['专家中心系统', '职称管理', '职称申报', '高级职称申报'] },
  validateSearch: rowSearch,
  component: lazyRouteComponent(
    () => import('../../features/applications/own-applications-page.tsx'),
    'OwnApplicationsPage',
  ),
});

const choose = createRoute({
  getParentRoute: () => shell,
  path: '/apply/$level/notices',
  params: {
    parse: ({ level }) => ({ level: oneOf(titleLevels, level) ?? 'senior' }),
    stringify: ({ level }) => ({ level }),
  },
  staticData: { crumbs: ['专家中心系统', '职称管理', '职称申报', '高级职称申报', '申报'], under: ['/apply/senior'] },
  validateSearch: (raw: RawSearch) => given({ ...rowSearch(raw), search: textOf(raw['search'], 60) }),
  component: lazyRouteComponent(() => import('../../features/notices/choose-notice-page.tsx'), 'ChooseNoticePage'),
});

const notice = createRoute({
  getParentRoute: () => shell,
  path: '/notices/$noticeId',
  staticData: {
    crumbs: ['专家中心系统', '职称管理', '职称申报', '高级职称申报', '申报通知'],
    under: ['/apply/senior'],
  },
  component: lazyRouteComponent(() => import('../../features/notices/notice-page.tsx'), 'NoticePage'),
});

const application = createRoute({
  getParentRoute: () => shell,
  path: '/applications/$applicationId',
  staticData: {
    crumbs: ['待办事项', '查看业务'],
    under: ['/work/handled', '/apply/senior', '/work/pending', '/work/ended'],
  },
  validateSearch: (raw: RawSearch) => given({ visit: textOf(raw['visit']) }),
  component: lazyRouteComponent(() => import('../../features/applications/application-page.tsx'), 'ApplicationPage'),
});

const trail = createRoute({
  getParentRoute: () => shell,
  path: '/applications/$applicationId/trail',
  staticData: { crumbs: ['查看流程'], under: ['/apply/senior', '/work/handled', '/work/pending', '/work/ended'] },
  validateSearch: (raw: RawSearch) => given({ tab: oneOf(['chart'], raw['tab']) }),
  component: lazyRouteComponent(() => import('../../features/trail/trail-page.tsx'), 'TrailPage'),
});

const form = createRoute({
  getParentRoute: () => shell,
  path: '/applications/$applicationId/form',
  staticData: { crumbs: ['查看详情'], under: ['/apply/senior', '/work/handled', '/work/pending', '/work/ended'] },
  validateSearch: (raw: RawSearch) => given({ file: textOf(raw['file']), print: oneOf(['yes'], raw['print']) }),
  component: lazyRouteComponent(() => import('../../features/applications/form-page.tsx'), 'FormPage'),
});

const dossier = createRoute({
  getParentRoute: () => shell,
  path: '/applications/$applicationId/dossier',
  staticData: { menuAway: true, under: ['/apply/senior'] },
  validateSearch: (raw: RawSearch) =>
    given({
      folder: oneOf(folderOrder, raw['folder']),
      row: textOf(raw['row']),
      item: textOf(raw['item']),
      file: textOf(raw['file']),
      detail: oneOf(['yes'] as const, raw['detail']),
    }),
  component: lazyRouteComponent(() => import('../../features/dossier/dossier-page.tsx'), 'DossierPage'),
});

const check = createRoute({
  getParentRoute: () => shell,
  path: '/applications/$applicationId/check',
  staticData: { crumbs: ['专家中心系统', '职称管理', '职称申报', '高级职称申报', '提交'], under: ['/apply/senior'] },
  component: lazyRouteComponent(() => import('../../features/applications/check-page.tsx'), 'CheckPage'),
});

const receipt = createRoute({
  getParentRoute: () => shell,
  path: '/applications/$applicationId/receipt',
  staticData: { crumbs: ['专家中心系统', '职称管理', '职称申报', '高级职称申报', '回执'], under: ['/apply/senior'] },
  component: lazyRouteComponent(() => import('../../features/applications/receipt-page.tsx'), 'ReceiptPage'),
});

/** 职称申报: choosing a notice, the dossier, 查看流程. */
export const applicationRoutes = [own, choose, notice, application, trail, form, dossier, check, receipt];
