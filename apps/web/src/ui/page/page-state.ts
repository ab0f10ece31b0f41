import { useEffect, useSyncExternalStore } from 'react';

/** What a page tells the shell that stands round it. */
export type PageState = {
  /** Its heading: the last word of the breadcrumb. */
  readonly title: string;
  /** A page that could not be shown needs no width: the menu stays, so that the person finds a way on. */
  readonly keepsMenu: boolean;
};

let shown: PageState | null = null;
const listeners = new Set<() => void>();

function tell(state: PageState | null): void {
  shown = state;
  for (const listener of listeners) listener();
}

/** Says what the page is, while it stands. */
export function useTellPage(title: string, keepsMenu: boolean): void {
  useEffect(() => {
    tell({ title, keepsMenu });
    return () => {
      tell(null);
    };
  }, [title, keepsMenu]);
}

/** The page that stands now; null while one is on its way. */
export function useShownPage(): PageState | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}
