import { useQuery } from '@tanstack/react-query';
import type { Divisions } from '@zhicheng/contract';
import { useMemo } from 'react';
import { ask } from '../../platform/api/call.ts';

export type Division = Divisions['items'][number];

/** The administrative divisions of the province; they change once in years. */
export function useDivisions(): readonly Division[] {
  const { data } = useQuery({ ...ask('catalogue.divisions', {}), staleTime: Infinity });
  return data?.items ?? [];
}

/** Names a code in full, from the province downward; the code itself while the list is on its way. */
export function useRegionName(): (code: string) => string {
  const divisions = useDivisions();
  return useMemo(() => {
    const byCode = new Map(divisions.map((division) => [division.code, division]));
    return (code) => fullName(byCode, code);
  }, [divisions]);
}

function fullName(byCode: ReadonlyMap<string, Division>, code: string): string {
  const names: string[] = [];
  for (let at = byCode.get(code); at; at = at.parentCode === null ? undefined : byCode.get(at.parentCode)) {
    names.unshift(at.name);
  }
  return names.length ? names.join('') : code;
}
