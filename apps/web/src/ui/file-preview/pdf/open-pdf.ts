import { pdfData } from 'virtual:pdf-data';
import {
  getDocument,
  PDFWorker,
  VerbosityLevel,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OpenedFile } from '../opened-file.ts';
import type { Turn } from '../view.ts';

/**
 * Opens a PDF with pdf.js, in a thread of its own that ends with it. Nothing in the file is run or followed: scripts,
 * forms and links are left out; its pages are drawn.
 */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenedFile> {
  const thread = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const broken = new Promise<never>((_resolve, reject) => {
    thread.onerror = () => {
      reject(new Error('the thread of pdf.js did not start'));
    };
  });
  const worker = PDFWorker.create({ port: thread, verbosity: VerbosityLevel.ERRORS });
  const task = getDocument({
    data: bytes,
    worker,
    cMapUrl: new URL(`${pdfData}cmaps/`, location.href).href,
    standardFontDataUrl: new URL(`${pdfData}standard_fonts/`, location.href).href,
    wasmUrl: new URL(`${pdfData}wasm/`, location.href).href,
    // The policy of our pages forbids to compile WebAssembly: pdf.js then takes its decoders in JavaScript.
    useWasm: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const close = (): void => {
    void task.destroy().finally(() => {
      worker.destroy();
      thread.terminate();
    });
  };
  try {
    const document = await Promise.race([task.promise, broken]);
    const page = await document.getPage(1);
    return pagesOf(document, sizeOf(page), close);
  } catch (error) {
    close();
    throw error;
  }
}

function pagesOf(document: PDFDocumentProxy, first: { width: number; height: number }, close: () => void): OpenedFile {
  return {
    pages: document.numPages,
    first,
    most: Infinity,
    sizeOf: async (number) => sizeOf(await document.getPage(number)),
    draw: async (number, scale, turn, signal) => draw(await document.getPage(number), scale, turn, signal),
    textOf: async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
      return text.trim() || null;
    },
    close,
  };
}

function sizeOf(page: PDFPageProxy): { width: number; height: number } {
  const { width, height } = page.getViewport({ scale: 1 });
  return { width, height };
}

async function draw(page: PDFPageProxy, scale: number, turn: Turn, signal: AbortSignal): Promise<HTMLCanvasElement> {
  const viewport = page.getViewport({ scale, rotation: (page.rotate + turn) % 360 });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  const task = page.render({ canvas, viewport });
  const stop = (): void => {
    task.cancel();
  };
  signal.addEventListener('abort', stop);
  try {
    if (signal.aborted) stop();
    await task.promise;
  } finally {
    signal.removeEventListener('abort', stop);
    page.cleanup();
  }
  return canvas;
}
