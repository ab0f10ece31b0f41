import { Worker } from 'node:worker_threads';
import { limits } from './limits.ts';
import type { SheetToWrite } from './sheet-to-write.ts';

/** What the thread is asked to do. */
export type ThreadTask =
  | { readonly task: 'read'; readonly file: Uint8Array }
  | { readonly task: 'write'; readonly sheets: readonly SheetToWrite[] };

let last: Promise<unknown> = Promise.resolve();

/**
 * Does the work in a thread of its own, one at a time: what a stranger wrote is parsed there, with bounded memory and
 * time, and no request waits for it. Null where it broke a bound.
 */
export async function runInThread<T>(task: ThreadTask): Promise<T | null> {
  const mine = last.then(() => run<T>(task));
  last = mine;
  return mine;
}

function run<T>(task: ThreadTask): Promise<T | null> {
  const worker = new Worker(new URL('./spreadsheet-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    // What the parser says of a broken file is no line of our log.
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish(null), limits.milliseconds);
    function finish(answer: T | null): void {
      clearTimeout(timer);
      void worker.terminate();
      resolve(answer);
    }
    worker.once('message', (answer: T) => finish(answer));
    worker.once('error', () => finish(null));
    worker.once('exit', () => finish(null));
  });
}
