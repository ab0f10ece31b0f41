import { availableParallelism } from 'node:os';

const places = availableParallelism();
const waiting: (() => void)[] = [];
let busy = 0;

/** Runs work that fills a core and 46 MiB, at most as many at once as there are cores; the rest waits its turn. */
export async function withinCores<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= places) await new Promise<void>((resolve) => waiting.push(resolve));
  else busy += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }
}
