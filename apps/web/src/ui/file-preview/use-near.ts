import { useEffect, useState, type RefObject } from 'react';

/** Whether an element is in sight of its pane, or nearly: within half a pane above or below. */
export function useNear(element: RefObject<HTMLElement | null>, pane: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        setNear(entries.some(({ isIntersecting }) => isIntersecting));
      },
      { root: pane.current, rootMargin: '50% 0px' },
    );
    observer.observe(element.current);
    return () => {
      observer.disconnect();
    };
  }, [element, pane]);
  return near;
}
