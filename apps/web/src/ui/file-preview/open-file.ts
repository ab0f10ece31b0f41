import { readFile } from '../../platform/api/read-file.ts';
import type { OpenedFile } from './opened-file.ts';
import { openPicture } from './open-picture.ts';

/** Fetches an attachment and opens it by what the server says it is. pdf.js comes with the first PDF. */
export async function openFile(fileId: string, signal: AbortSignal): Promise<OpenedFile> {
  const { bytes, mediaType } = await readFile(fileId, signal);
  if (mediaType !== 'application/pdf') return openPicture(new Blob([bytes], { type: mediaType }));
  const { openPdf } = await import('./pdf/open-pdf.ts');
  if (signal.aborted) throw new Error('no longer wanted');
  return openPdf(bytes);
}
