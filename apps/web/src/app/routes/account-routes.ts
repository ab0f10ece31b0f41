import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { given, textOf, type RawSearch } from '../search.ts';
import { shell } from './shell-route.tsx';

const password = createRoute({
  getParentRoute: () => shell,
  path: '/account/password',
  staticData: { crumbs: ['密码修改'] },
  component: lazyRouteComponent(() => import('../../features/session/password-page.tsx'), 'PasswordPage'),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  staticData: { crumbs: ['我的设置'] },
  component: lazyRouteComponent(() => import('../../features/session/account-page.tsx'), 'AccountPage'),
});

const help = createRoute({
  getParentRoute: () => shell,
  path: '/help',
  staticData: { crumbs: ['帮助'] },
  component: lazyRouteComponent(() => import('../../features/help/help-page.tsx'), 'HelpPage'),
});

const messages = createRoute({
  getParentRoute: () => shell,
  path: '/messages',
  staticData: { crumbs: ['消息'] },
  validateSearch: (raw: RawSearch) => given({ after: textOf(raw['after']) }),
  component: lazyRouteComponent(() => import('../../features/messages/messages-page.tsx'), 'MessagesPage'),
});

/** The own account, 消息, and 帮助. */
export const accountRoutes = [account, password, messages, help];
