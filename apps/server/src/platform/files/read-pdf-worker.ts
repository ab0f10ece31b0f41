/** The thread of read-pdf.ts: opens one PDF, goes through its pages, says what it found. */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'unpdf/pdfjs';
import type { PdfFindings } from './read-pdf.ts';

async function findings({ path, maxPages }: { path: string; maxPages: number }): Promise<PdfFindings> {
  const task = getDocument({
    data: new Uint8Array(await readFile(path)),
    disableFontFace: true,
    stopAtErrors: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await lookThrough(await task.promise, maxPages);
  } catch (error) {
    return { kind: error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken' };
  } finally {
    await task.destroy();
  }
}

async function lookThrough(document: PDFDocumentProxy, maxPages: number): Promise<PdfFindings> {
  const pages = document.numPages;
  let scripts = await document.hasJSActions();
  for (let number = 1; number <= Math.min(pages, maxPages); number += 1) {
    const page = await document.getPage(number);
    scripts ||= Boolean(await page.getJSActions());
  }
  const { info } = await document.getMetadata();
  const filter: unknown = Reflect.get(info, 'EncryptFilterName');
  return { kind: 'read', pages, encrypted: typeof filter === 'string', scripts };
}

parentPort?.postMessage(await findings(workerData as { path: string; maxPages: number }));
