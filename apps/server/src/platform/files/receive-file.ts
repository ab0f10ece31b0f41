import { open } from 'node:fs/promises';
import { ok, refused, type FileFormat, type Result } from '@zhicheng/domain';
import { fileTypeFromBuffer } from 'file-type';
import type { Chunks, FileStore } from './file-store.ts';
import { inspectImage } from './inspect-image.ts';
import { inspectPdf } from './inspect-pdf.ts';

/** A file on its way in. */
export interface Upload {
  readonly stream: Chunks;
  /** Whether the stream was cut because it passed the limit; known once it has ended. */
  readonly truncated: () => boolean;
}

export type MediaType = 'image/jpeg' | 'image/png' | 'application/pdf';

/** A file that was looked into and whose bytes are kept. */
export interface ReceivedFile {
  /** Hash of what is kept. */
  readonly sha256: string;
  /** Hash of what arrived: another one where a picture lost its metadata. */
  readonly receivedSha256: string;
  readonly size: number;
  readonly mediaType: MediaType;
  /** Of a PDF; null for a picture. */
  readonly pages: number | null;
}

const formatOfMediaType = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'application/pdf': 'pdf' } as const;

/**
 * Takes an uploaded file: written down while it is hashed, told by its content and not by its name, read whole, pictures
 * freed of their metadata, then kept. Refuses with a sentence for the person.
 */
export async function receiveFile(
  files: FileStore,
  uploaded: Upload,
  formats: readonly FileFormat[] = ['jpeg', 'png', 'pdf'],
): Promise<Result<ReceivedFile, string>> {
  const staged = await files.stage(uploaded.stream);
  try {
    if (uploaded.truncated()) return refused('文件超过 20 MB。请压缩，或分成几个文件再上传。');
    if (staged.size === 0) return refused('文件是空的，请重新选择文件。');
    const mediaType = await mediaTypeOf(staged.path, formats);
    if (!mediaType.ok) return mediaType;
    const received = { receivedSha256: staged.sha256, mediaType: mediaType.value };
    if (mediaType.value === 'application/pdf') {
      const pages = await inspectPdf(staged.path);
      return pages.ok ? ok({ ...received, ...(await staged.keep()), pages: pages.value }) : pages;
    }
    const image = await inspectImage(staged.path, formatOfMediaType[mediaType.value]);
    return image.ok ? ok({ ...received, ...(await files.put([image.value])), pages: null }) : image;
  } finally {
    await staged.drop();
  }
}

/** What many a file turns out to be, in words. */
const otherKinds: Readonly<Record<string, string>> = {
  heic: '苹果手机的 HEIC 照片',
  webp: 'WebP 图片',
  gif: 'GIF 图片',
  bmp: 'BMP 图片',
  tif: 'TIFF 图片',
  docx: 'Word 文档',
  xlsx: 'Excel 表格',
  pptx: 'PowerPoint 演示文稿',
  cfb: 'Office 文档',
  zip: '压缩包',
  rar: '压缩包',
  '7z': '压缩包',
};

const formatNames = { jpeg: 'jpg', png: 'png', pdf: 'pdf' } as const satisfies Record<FileFormat, string>;

async function mediaTypeOf(path: string, formats: readonly FileFormat[]): Promise<Result<MediaType, string>> {
  const head = await firstBytes(path);
  const isPdf = head.toString('latin1', 0, 5) === '%PDF-';
  const found = isPdf ? { ext: 'pdf', mime: 'application/pdf' } : await fileTypeFromBuffer(head).catch(() => undefined);
  const mime = found?.mime ?? '';
  if (isMediaType(mime) && (mime !== 'application/pdf' || isPdf) && formats.includes(formatOfMediaType[mime])) {
    return ok(mime);
  }
  const said = otherKinds[found?.ext ?? ''];
  const kind = said === undefined ? '' : `，这个文件是${said}`;
  const allowed = formats.map((format) => formatNames[format]).join('、');
  return refused(`只能上传 ${allowed} 文件${kind}。请转换后再上传。`);
}

function isMediaType(mime: string): mime is MediaType {
  return Object.hasOwn(formatOfMediaType, mime);
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4100), 0, 4100, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
