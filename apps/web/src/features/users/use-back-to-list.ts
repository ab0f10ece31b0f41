import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { UsersSearch } from './users-search.ts';

const route = getRouteApi('/shell/users');

/** The way from a layer back to the list that lies under it, with its filters, page and row. */
export function useBackToList(): (changed?: UsersSearch) => void {
  const search = route.useSearch();
  const navigate = useNavigate();
  return (changed = {}) => void navigate({ to: '/users', search: { ...search, ...changed } });
}

/** After a change: whatever stands of users and of requests for them is asked anew. */
export function useRefreshUsers(): () => Promise<void> {
  const queries = useQueryClient();
  return () =>
    queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => /^(users|transfers)\./.test(String(name)) });
}
