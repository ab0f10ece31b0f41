import { looksLikeNumber } from '@zhicheng/domain';
import { shownSearch } from '@zhicheng/contract';
import { useAct } from './api/use-act.ts';

/** What of a search field goes into the address: words as they are, an identity number or phone as a key for it. */
export function useConcealed() {
  const { mutateAsync, error } = useAct('session.concealNumber');
  return {
    /** `before` is what the address has; left as it is shown, it stays. Rejects where the number cannot be one. */
    conceal: async (typed: string, before = ''): Promise<string> => {
      const words = typed.trim();
      if (words === shownSearch(before)) return before;
      return looksLikeNumber(words) ? (await mutateAsync({ body: { typed: words } })).key : words;
    },
    error,
  };
}
