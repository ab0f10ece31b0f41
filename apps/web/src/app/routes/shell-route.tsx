import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { NotFoundPage } from '../not-found-page.tsx';
import { sessionQuery } from '../session.ts';
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
    if (session.mustChangePassword && location.pathname !== '/account/password')
      throw redirect({ to: '/account/password' });
  },
});

/** Addresses that no page has. */
export const elsewhere = createRoute({
  getParentRoute: () => shell,
  path: '$',
  component: NotFoundPage,
});
