import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { UnitsSearch } from '../units-search.ts';

const route = getRouteApi('/shell/units');

/** The way from a layer back to the list that lies under it, with its filters, page and row. */
export function useBackToList(): (changed?: UnitsSearch) => void {
  const search = route.useSearch();
  const navigate = useNavigate();
  return (changed = {}) => void navigate({ to: '/units', search: { ...search, ...changed } });
}
