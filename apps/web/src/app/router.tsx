import { createRouter } from '@tanstack/react-router';
import { ErrorPage } from './error-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { queryClient } from './query-client.ts';
import { accountRoutes } from './routes/account-routes.ts';
import { applicationRoutes } from './routes/application-routes.ts';
import { reviewDataRoutes } from './routes/review-data-routes.ts';
import { importRoutes } from './routes/import-routes.ts';
import { elsewhere, root, shell } from './routes/shell-route.tsx';
import { supportRoutes } from './routes/support-routes.ts';
import { unitRoutes } from './routes/unit-routes.ts';
import { userRoutes } from './routes/user-routes.ts';
import { workRoutes } from './routes/work-routes.ts';
import { Skeleton } from '../ui/skeleton.tsx';

const routeTree = root.addChildren([
  shell.addChildren([
    ...workRoutes,
    ...applicationRoutes,
    ...accountRoutes,
    ...supportRoutes,
    ...userRoutes,
    ...unitRoutes,
    ...reviewDataRoutes,
    ...importRoutes,
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
