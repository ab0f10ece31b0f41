import { useQuery, type QueryClient } from '@tanstack/react-query';
import type { CreatedUser } from '@zhicheng/contract';

/** Whom 下一步 has just made; a password that was made for this one person is told on the next page, once. */
export type JustCreated = CreatedUser & { readonly name: string; readonly unitName: string };

const keyOf = (membershipId: string) => ['just-created', membershipId] as const;

export function rememberCreated(queries: QueryClient, created: JustCreated): void {
  queries.setQueryData(keyOf(created.membershipId), created);
}

/** The user of this membership, where 下一步 has just made them in this window; it is gone with the page. */
export function useJustCreated(membershipId: string): JustCreated | null {
  const { data } = useQuery<JustCreated | null>({
    queryKey: keyOf(membershipId),
    queryFn: () => null,
    enabled: false,
    staleTime: Infinity,
  });
  return data ?? null;
}
