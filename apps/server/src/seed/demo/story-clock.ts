import type { Clock } from '../../platform/actor/index.ts';

const MINUTE = 60_000;

/** The demo's own time: each reading is some minutes later, so that what is told happened one after the other. Minutes. */
export function storyClock(start: string, { beginsAfter, apart }: { beginsAfter: number; apart: number }): Clock {
  let milliseconds = Date.parse(start) + beginsAfter * MINUTE;
  return () => {
    milliseconds += apart * MINUTE;
    return Promise.resolve(new Date(milliseconds).toISOString());
  };
}
