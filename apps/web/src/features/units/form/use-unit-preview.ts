import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UnitPreview } from '@zhicheng/contract';
import { call } from '../../../platform/api/call.ts';
import { useSettled } from '../../../platform/use-settled.ts';
import { previewBody, type UnitValues } from './unit-values.ts';

/** What the server says of the form as far as it is filled in: errors by field, whose name and code it is, the route. */
export function useUnitPreview(values: UnitValues, unitId: string | null, enabled: boolean): UnitPreview | undefined {
  const body = useSettled(previewBody(values, unitId), 350, JSON.stringify(values));
  const { data } = useQuery({
    queryKey: ['unit-preview', body],
    queryFn: ({ signal }) => call('units.preview', { body }, { signal }),
    placeholderData: keepPreviousData,
    enabled,
    staleTime: 10_000,
    retry: false,
  });
  return data;
}
