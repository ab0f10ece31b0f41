import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { folderOrder, stepCodes, titleLevels } from '@zhicheng/domain';
import { ErrorPage } from './error-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { queryClient } from './query-client.ts';
import { given, oneOf, textOf, type RawSearch } from './search.ts';
import { sessionQuery } from './session.ts';
import { Shell } from './shell/shell.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    if (session.mustChangePassword && location.pathname !== '/account/password')
      throw redirect({ to: '/account/password' });
  },
});

const queueSearch = ({ search, step, after }: RawSearch) =>
  given({ search: textOf(search, 60), step: oneOf(stepCodes, step), after: textOf(after) });

const workSearch = (raw: RawSearch) => given({ ...queueSearch(raw), row: textOf(raw['row']) });

const rowSearch = (raw: RawSearch) => given({ after: textOf(raw['after']), row: textOf(raw['row']) });

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('../features/home/home-page.tsx'), 'HomePage'),
});

const pending = createRoute({
  getParentRoute: () => shell,
  path: '/work/pending',
  staticData: { crumbs: ['待办事项', '待办业务'] },
  validateSearch: workSearch,
  component: lazyRouteComponent(() => import('../features/work/pending-page.tsx'), 'PendingPage'),
});

const handled = createRoute({
  getParentRoute: () => shell,
  path: '/work/handled',
  staticData: { crumbs: ['待办事项', '已办业务'] },
  validateSearch: workSearch,
  component: lazyRouteComponent(() => import('../features/work/handled-page.tsx'), 'HandledPage'),
});

const ended = createRoute({
  getParentRoute: () => shell,
  path: '/work/ended',
  staticData: { crumbs: ['待办事项', '办结'] },
  validateSearch: workSearch,
  component: lazyRouteComponent(() => import('../features/work/ended-page.tsx'), 'EndedPage'),
});

const visit = createRoute({
  getParentRoute: () => shell,
  path: '/visits/$visitId',
  staticData: { menuAway: true, under: ['/work/pending'] },
  validateSearch: (raw: RawSearch) => given({ ...queueSearch(raw), file: textOf(raw['file']) }),
  component: lazyRouteComponent(() => import('../features/review/handling-page.tsx'), 'HandlingPage'),
});

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
    () => import('../features/applications/own-applications-page.tsx'),
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
  component: lazyRouteComponent(() => import('../features/notices/choose-notice-page.tsx'), 'ChooseNoticePage'),
});

const notice = createRoute({
  getParentRoute: () => shell,
  path: '/notices/$noticeId',
  staticData: {
    crumbs: ['专家中心系统', '职称管理', '职称申报', '高级职称申报', '申报通知'],
    under: ['/apply/senior'],
  },
  component: lazyRouteComponent(() => import('../features/notices/notice-page.tsx'), 'NoticePage'),
});

const application = createRoute({
  getParentRoute: () => shell,
  path: '/applications/$applicationId',
  staticData: {
    crumbs: ['待办事项', '查看业务'],
    under: ['/work/handled', '/apply/senior', '/work/pending', '/work/ended'],
  },
  validateSearch: (raw: RawSearch) => given({ visit: textOf(raw['visit']) }),
  component: lazyRouteComponent(() => import('../features/applications/application-page.tsx'), 'ApplicationPage'),
});

const trail = createRoute({
  getParentRoute: () => shell,
  path: '/applications/$applicationId/trail',
  staticData: { crumbs: ['查看流程'], under: ['/apply/senior', '/work/handled', '/work/pending', '/work/ended'] },
  validateSearch: (raw: RawSearch) => given({ tab: oneOf(['chart'], raw['tab']) }),
  component: lazyRouteComponent(() => import('../features/trail/trail-page.tsx'), 'TrailPage'),
});

const form = createRoute({
  getParentRoute: () => shell,
  path: '/applications/$applicationId/form',
  staticData: { crumbs: ['查看详情'], under: ['/apply/senior', '/work/handled', '/work/pending', '/work/ended'] },
  validateSearch: (raw: RawSearch) => given({ file: textOf(raw['file']), print: oneOf(['yes'], raw['print']) }),
  component: lazyRouteComponent(() => import('../features/applications/form-page.tsx'), 'FormPage'),
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
  component: lazyRouteComponent(() => import('../features/dossier/dossier-page.tsx'), 'DossierPage'),
});

const check = createRoute({
  getParentRoute: () => shell,
  path: '/applications/$applicationId/check',
  staticData: { crumbs: ['专家中心系统', '职称管理', '职称申报', '高级职称申报', '提交'], under: ['/apply/senior'] },
  component: lazyRouteComponent(() => import('../features/applications/check-page.tsx'), 'CheckPage'),
});

const receipt = createRoute({
  getParentRoute: () => shell,
  path: '/applications/$applicationId/receipt',
  staticData: { crumbs: ['专家中心系统', '职称管理', '职称申报', '高级职称申报', '回执'], under: ['/apply/senior'] },
  component: lazyRouteComponent(() => import('../features/applications/receipt-page.tsx'), 'ReceiptPage'),
});

const password = createRoute({
  getParentRoute: () => shell,
  path: '/account/password',
  staticData: { crumbs: ['密码修改'] },
  component: lazyRouteComponent(() => import('../features/session/password-page.tsx'), 'PasswordPage'),
});

const help = createRoute({
  getParentRoute: () => shell,
  path: '/help',
  staticData: { crumbs: ['帮助'] },
  component: lazyRouteComponent(() => import('../features/help/help-page.tsx'), 'HelpPage'),
});

const elsewhere = createRoute({
  getParentRoute: () => shell,
  path: '$',
  component: NotFoundPage,
});

const routeTree = root.addChildren([
  shell.addChildren([
    home,
    pending,
    handled,
    ended,
    visit,
    own,
    choose,
    notice,
    application,
    trail,
    form,
    dossier,
    check,
    receipt,
    password,
    help,
    elsewhere,
  ]),
]);

/** Every page has an address, and the address is the page's state. */
export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  scrollRestoration: true,
  scrollToTopSelectors: ['#content'],
  defaultPendingMs: 300,
  defaultPendingMinMs: 0,
  defaultPendingComponent: () => <Skeleton rows={10} />,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** Where the page stands, in the words of the menu. */
    crumbs?: readonly string[];
    /** The addresses of the menu under which the page may stand: the first that the person has, or came from. */
    under?: readonly string[];
    /** Pages that need the whole width begin with the menu folded. */
    menuAway?: boolean;
  }
}
