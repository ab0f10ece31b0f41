/** The thread in which pdf.js reads a PDF, with what Chromium 86 lacks put there first. */
import '../../../platform/old-engines/fill-in.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
