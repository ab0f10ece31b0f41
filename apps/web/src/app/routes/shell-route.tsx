import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { NotFoundPage } from '../not-found-page.tsx';
import { sessionQuery, toSignIn } from '../session.ts';
import { Shell } from '../shell/shell.tsx';

export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
});

/** The frame of every page behind the sign-in: header, menu, and whoever is signed in. */
export const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    if (session.mustGiveCode) {
      toSignIn();
      await new Promise(() => undefined);
    }
    if (session.mustChangePassword) {
      if (location.pathname !== '/account/password') throw redirect({ to: '/account/password' });
    } else if (session.mustSetUpSecondFactor && location.pathname !== '/account') {
      throw redirect({ to: '/account' });
    }
  },
});

/** Addresses that no page has. */
export const elsewhere = createRoute({
  getParentRoute: () => shell,
  path: '$',
  component: NotFoundPage,
});
