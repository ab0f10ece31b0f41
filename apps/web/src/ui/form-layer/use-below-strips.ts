import { useLayoutEffect, useState } from 'react';

/** A window as low as this one at 200 % has no room to give away. */
const LOW = 480;

/**
 * Where a layer begins: below the strips that must stay in sight (演示环境, 系统公告, what was just done), whose number and
 * lines change while it is open.
 */
export function useBelowStrips(): number {
  const [top, setTop] = useState(measure);
  useLayoutEffect(() => {
    const look = (): void => {
      setTop(measure());
    };
    look();
    const page = document.querySelector('.shell-body');
    const observer = typeof ResizeObserver === 'function' && page ? new ResizeObserver(look) : null;
    if (page) observer?.observe(page);
    addEventListener('resize', look);
    return () => {
      observer?.disconnect();
      removeEventListener('resize', look);
    };
  }, []);
  return top;
}

function measure(): number {
  const strips = [...document.querySelectorAll('.shell > .strip, .last-act')];
  const bottom = Math.max(0, ...strips.map((strip) => strip.getBoundingClientRect().bottom));
  return Math.min(Math.ceil(bottom), Math.floor(innerHeight * (innerHeight < LOW ? 0.15 : 0.3)));
}
