import { open, type FileHandle } from 'node:fs/promises';
import { ok, refused, type Result } from '@zhicheng/domain';
import { inTurn } from './in-turn.ts';
import { MAX_PAGES, readPdf } from './read-pdf.ts';

/** Where a reader looks for the header's end and for `%%EOF`. */
const END_BYTES = 1024;

/** Words by which a browser would take a file for a page. */
const markup = /<(!doctype\s+html|html|head|body|script|iframe|svg|object|embed)[\s>]/i;

/** The number of pages of a PDF that can be read to its last page, or why it is not taken. */
export async function inspectPdf(path: string): Promise<Result<number, string>> {
  const { head, tail } = await ends(path);
  if (markup.test(head) || markup.test(tail)) {
    return refused('文件中混有网页代码，不是单纯的 PDF。请用“打印为 PDF”重新生成后再上传。');
  }
  if (!tail.includes('%%EOF')) return refused(broken);
  const found = await inTurn(() => readPdf(path));
  if (found.kind === 'broken') return refused(broken);
  if (found.kind === 'slow') return refused('PDF 没能在规定时间内读完。请稍后再试，或用“打印为 PDF”另存一份再上传。');
  if (found.kind === 'locked' || found.encrypted) {
    return refused('PDF 设有密码或权限限制。请打开后用“打印为 PDF”另存一份没有密码的，再上传。');
  }
  if (found.scripts) return refused('PDF 中含有脚本，不能上传。请用“打印为 PDF”另存一份再上传。');
  if (found.pages > MAX_PAGES) {
    return refused(`PDF 有 ${found.pages} 页，最多 ${MAX_PAGES} 页。请分成几个文件，或只保留需要的页。`);
  }
  return found.pages > 0 ? ok(found.pages) : refused(broken);
}

const broken = 'PDF 不完整或已损坏，无法打开。请重新导出、扫描或下载后再上传。';

async function ends(path: string): Promise<{ readonly head: string; readonly tail: string }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return { head: await piece(file, 0), tail: await piece(file, Math.max(0, size - END_BYTES)) };
  } finally {
    await file.close();
  }
}

async function piece(file: FileHandle, position: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(END_BYTES), 0, END_BYTES, position);
  return buffer.toString('latin1', 0, bytesRead);
}
