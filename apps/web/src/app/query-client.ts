import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isRetriable, problemOf } from '../platform/api/problem.ts';
import { toSignIn } from './session.ts';

/** Lists keep their rows while they are fetched again; a refusal is an answer and is not asked twice. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: leaveIfSignedOut }),
  mutationCache: new MutationCache({ onError: leaveIfSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && isRetriable(error),
    },
    mutations: { retry: false },
  },
});

function leaveIfSignedOut(error: unknown): void {
  if (problemOf(error).code === 'not-signed-in') toSignIn();
}
