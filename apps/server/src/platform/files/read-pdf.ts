/**
 * Reads a PDF whole, in a thread of its own: what a stranger wrote is parsed here, so it gets bounded memory and time.
 */
import { Worker } from 'node:worker_threads';

export const MAX_PAGES = 200;

/** What was found in a PDF; `broken` where it cannot be read to its last page, `slow` where it was not in time. */
export type PdfFindings =
  | { readonly kind: 'read'; readonly pages: number; readonly encrypted: boolean; readonly scripts: boolean }
  | { readonly kind: 'locked' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'slow' };

const TIME_LIMIT_MS = 20_000;

export async function readPdf(path: string): Promise<PdfFindings> {
  const worker = new Worker(new URL('./read-pdf-worker.ts', import.meta.url), {
    workerData: { path, maxPages: MAX_PAGES },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    // What the parser says of a broken file is no line of our log.
    stdout: true,
    stderr: true,
  });
  return new Promise<PdfFindings>((resolve) => {
    const timer = setTimeout(() => finish({ kind: 'slow' }), TIME_LIMIT_MS);
    function finish(findings: PdfFindings): void {
      clearTimeout(timer);
      void worker.terminate();
      resolve(findings);
    }
    worker.once('message', (findings: PdfFindings) => finish(findings));
    worker.once('error', () => finish({ kind: 'broken' }));
    worker.once('exit', () => finish({ kind: 'broken' }));
  });
}
