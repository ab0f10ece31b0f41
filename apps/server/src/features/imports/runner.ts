import type { Dependencies } from '../../dependencies.ts';
import { runChunk } from './commands/run-chunk.ts';
import { findUnderWay } from './queries/find-under-way.ts';

export interface ImportRunner {
  /** There may be work: a file was started, or the server was. */
  readonly wake: () => void;
  /** Ends after the chunk under way; the rest goes on at the next start. */
  readonly stop: () => Promise<void>;
}

/** After a fault of the machine (no database for a moment). */
const RETRY_MS = 10_000;

/** Works through the files that are being imported, chunk by chunk, one file after the other. */
export function importRunner(
  services: Pick<Dependencies, 'db' | 'keys' | 'settings' | 'clock'>,
  onFailure: (error: unknown) => void,
): ImportRunner {
  const asked = { toStop: false, again: false };
  const mayGoOn = (): boolean => !asked.toStop;
  const hasMore = (): boolean => asked.again && mayGoOn();
  let running: Promise<void> | null = null;

  const work = async (): Promise<void> => {
    while (hasMore()) {
      asked.again = false;
      const failures: unknown[] = [];
      for (const batchId of await findUnderWay(services.db)) {
        try {
          while (mayGoOn() && (await runChunk(services, batchId)) === 'more');
        } catch (error) {
          // One that meets a fault does not keep the others waiting.
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
    }
  };
  const wake = (): void => {
    asked.again = true;
    running ??= work()
      .catch((error: unknown) => {
        onFailure(error);
        setTimeout(wake, RETRY_MS).unref();
      })
      .finally(() => {
        running = null;
        if (hasMore()) wake();
      });
  };
  return {
    wake,
    stop: async () => {
      asked.toStop = true;
      await running;
    },
  };
}
