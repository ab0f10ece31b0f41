import { setTimeout as pause } from 'node:timers/promises';
import { stopwatch } from '../clock/index.ts';

/** Asks again every few milliseconds until it holds. False when the time is up. */
export async function waitUntil(holds: () => boolean, withinSeconds: number): Promise<boolean> {
  const elapsed = stopwatch();
  while (!holds()) {
    if (elapsed() > withinSeconds * 1000) {
      return false;
    }
    await pause(10);
  }
  return true;
}
