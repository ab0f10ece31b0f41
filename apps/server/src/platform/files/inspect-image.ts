import { readFile } from 'node:fs/promises';
import { refused, ok, type Result } from '@zhicheng/domain';
import sharp from 'sharp';
import { inTurn } from './in-turn.ts';
import { turned } from './orientation.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';

const PIXEL_LIMIT = 100_000_000;

/** A picture's bytes as they will be kept, or why it is not taken. */
export async function inspectImage(path: string, kind: 'jpeg' | 'png'): Promise<Result<Buffer, string>> {
  return inTurn(async () => {
    const bytes = await readFile(path);
    const found = await sharp(bytes, { limitInputPixels: false })
      .metadata()
      .catch(() => undefined);
    if (found?.format !== kind) return refused(broken);
    if (found.width * found.height > PIXEL_LIMIT) {
      return refused(`图片过大（${found.width}×${found.height} 像素），请缩小到一亿像素以内再上传。`);
    }
    const orientation = turned(found.orientation);
    const stripped = kind === 'jpeg' ? stripJpeg(bytes, orientation) : stripPng(bytes, orientation);
    return stripped !== undefined && (await opens(stripped)) ? ok(stripped) : refused(broken);
  });
}

const broken = '图片不完整或已损坏，无法打开。请重新拍照、扫描或导出后再上传。';

/** Decodes it once, small: what cannot be seen is no proof of anything. */
async function opens(bytes: Buffer): Promise<boolean> {
  return sharp(bytes, { limitInputPixels: PIXEL_LIMIT, failOn: 'error', sequentialRead: true })
    .resize(16, 16, { fit: 'inside' })
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
}
