import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { pageAt, type View } from './view.ts';

/** Which page is being read, how to go to another, and the same place kept while zooming and turning. */
export function usePagePlace(pane: RefObject<HTMLElement | null>, fileId: string, view: View, room: number) {
  const [place, setPlace] = useState({ of: fileId, page: 1 });
  const share = useRef({ of: fileId, down: 0, across: 0.5 });
  const pages = (): HTMLElement[] => [...(pane.current?.querySelectorAll<HTMLElement>('.preview-page') ?? [])];
  const topOf = (page: HTMLElement | undefined): number => (page?.offsetTop ?? 0) - (pages()[0]?.offsetTop ?? 0);

  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    if (share.current.of !== fileId) share.current = { of: fileId, down: 0, across: 0.5 };
    element.scrollTo({
      top: share.current.down * element.scrollHeight,
      left: share.current.across * (element.scrollWidth - element.clientWidth),
    });
  }, [pane, fileId, view, room]);

  return {
    page: place.of === fileId ? place.page : 1,
    onScroll: (): void => {
      const element = pane.current;
      if (!element) return;
      const spare = element.scrollWidth - element.clientWidth;
      share.current = {
        of: fileId,
        down: element.scrollTop / element.scrollHeight,
        across: spare > 0 ? element.scrollLeft / spare : 0.5,
      };
      const page = pageAt(pages().map(topOf), element.scrollTop, element.clientHeight);
      if (page !== place.page || place.of !== fileId) setPlace({ of: fileId, page });
    },
    goTo: (page: number): void => {
      pane.current?.scrollTo({ top: topOf(pages()[page - 1]) });
    },
  };
}
