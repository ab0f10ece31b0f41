import { useEffect, useState, useSyncExternalStore, type RefObject } from 'react';

/** The width that an element offers to what stands in it, as it changes. */
export function useRoom(element: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom(Math.floor(entry.contentRect.width));
    });
    observer.observe(element.current);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return room;
}

/** How many pixels of the screen stand for one of CSS; changes with the browser's zoom and with the screen. */
export function usePixelRatio(): number {
  return useSyncExternalStore(onPixelRatio, () => window.devicePixelRatio);
}

function onPixelRatio(tell: () => void): () => void {
  const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
  query.addEventListener('change', tell);
  window.addEventListener('resize', tell);
  return () => {
    query.removeEventListener('change', tell);
    window.removeEventListener('resize', tell);
  };
}
