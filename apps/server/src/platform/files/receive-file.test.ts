import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePdf, samplePicture } from '../../../test/sample-files.ts';
import { openFileStore, receiveFile, type FileStore, type ReceivedFile } from './index.ts';

let folder: string;
let store: FileStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhicheng-files-'));
  store = await openFileStore(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const receive = (bytes: Buffer, truncated = false) =>
  receiveFile(store, { stream: [bytes], truncated: () => truncated });

async function taken(bytes: Buffer): Promise<ReceivedFile & { readonly kept: Buffer }> {
  const received = await receive(bytes);
  if (!received.ok) throw new Error(received.refusal);
  const found = await store.read(received.value.sha256);
  if (found === undefined) throw new Error('not kept');
  return { ...received.value, kept: await buffer(found.stream) };
}

async function sentence(bytes: Buffer): Promise<string> {
  const received = await receive(bytes);
  if (received.ok) throw new Error('taken');
  return received.refusal;
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer();

describe('a picture', () => {
  const secret = { Artist: 'LI MIN', ImageDescription: '30.6586N 104.0648E' };

  test.each(['jpeg', 'png'] as const)('%s loses its metadata and not a pixel', async (format) => {
    const sent = await samplePicture(format, { exif: secret });
    expect(sent.includes('LI MIN')).toBe(true);
    const file = await taken(sent);
    expect(file).toMatchObject({ mediaType: `image/${format}`, pages: null, receivedSha256: sha256(sent) });
    expect(file.sha256).toBe(sha256(file.kept));
    expect(file.sha256).not.toBe(file.receivedSha256);
    expect(file.size).toBe(file.kept.length);
    expect(file.kept.includes('LI MIN')).toBe(false);
    expect((await sharp(file.kept).metadata()).exif).toBeUndefined();
    expect((await pixels(file.kept)).equals(await pixels(sent))).toBe(true);
  });

  test.each(['jpeg', 'png'] as const)('%s that was taken on its side stays the right way up', async (format) => {
    const sent = await samplePicture(format, { exif: secret, orientation: 6 });
    const { kept } = await taken(sent);
    expect((await sharp(kept).metadata()).orientation).toBe(6);
    expect(kept.includes('LI MIN')).toBe(false);
  });

  test('keeps its colour profile', async () => {
    const sent = await sharp(await samplePicture('jpeg'))
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    const { kept } = await taken(sent);
    expect((await sharp(kept).metadata()).icc).toEqual((await sharp(sent).metadata()).icc);
  });

  test('loses what was hung on behind it', async () => {
    const jpeg = await samplePicture('jpeg');
    const { kept } = await taken(Buffer.concat([jpeg, Buffer.from('PK\u0003\u0004<script>alert(1)</script>')]));
    expect(kept.includes('script')).toBe(false);
    expect(kept.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  });

  test('comes out of its own stripping unchanged', async () => {
    const first = await taken(await samplePicture('jpeg', { exif: secret }));
    const second = await taken(first.kept);
    expect(second.sha256).toBe(first.sha256);
    expect(second.receivedSha256).toBe(first.sha256);
  });

  test('survives progressive coding and restart markers', async () => {
    const sent = await sharp(await samplePicture('jpeg', { width: 300, height: 200 }))
      .jpeg({ progressive: true, optimiseScans: true })
      .toBuffer();
    const { kept } = await taken(sent);
    expect((await pixels(kept)).equals(await pixels(sent))).toBe(true);
  });

  test.each(['jpeg', 'png'] as const)('%s cut short is refused, wherever it was cut', async (format) => {
    const whole = await samplePicture(format, { width: 200, height: 200 });
    for (const part of [0.2, 0.5, 0.9, 0.999]) {
      expect(await sentence(whole.subarray(0, Math.floor(whole.length * part)))).toContain('不完整或已损坏');
    }
  });

  test('with a false checksum is refused', async () => {
    const png = await samplePicture('png');
    const at = png.indexOf('IDAT') + 20;
    png[at] = (png[at] ?? 0) ^ 0xff;
    expect(await sentence(png)).toContain('不完整或已损坏');
  });

  test('of more than a hundred million pixels is refused before it is decoded', async () => {
    const png = await samplePicture('png');
    const header = png.subarray(12, 33);
    header.writeUInt32BE(20_000, 4);
    header.writeUInt32BE(20_000, 8);
    header.writeUInt32BE(crc32(header.subarray(0, 17)), 17);
    expect(await sentence(png)).toContain('20000×20000');
  });
});

describe('a PDF', () => {
  test('is kept as it came, its pages counted', async () => {
    const sent = samplePdf({ pages: 3 });
    const file = await taken(sent);
    expect(file).toMatchObject({ mediaType: 'application/pdf', pages: 3, sha256: sha256(sent) });
    expect(file.receivedSha256).toBe(file.sha256);
    expect(file.kept.equals(sent)).toBe(true);
  });

  test('cut short is refused', async () => {
    const whole = samplePdf({ pages: 40 });
    for (const part of [0.1, 0.5, 0.98]) {
      expect(await sentence(whole.subarray(0, Math.floor(whole.length * part)))).toContain('不完整或已损坏');
    }
  });

  test('that is none inside is refused', async () => {
    expect(await sentence(Buffer.from('%PDF-1.4\nnothing of the kind\n%%EOF'))).toContain('不完整或已损坏');
  });

  test('of more than 200 pages is refused', async () => {
    expect(await sentence(samplePdf({ pages: 201 }))).toContain('201 页');
  });

  test('with a password is refused', async () => {
    const encrypt = `/Encrypt<</Filter/Standard/V 1/R 2/O(${'o'.repeat(32)})/U(${'u'.repeat(32)})/P -4>>/ID[(a)(b)]`;
    expect(await sentence(samplePdf({ trailer: encrypt }))).toContain('密码');
  });

  test.each([
    { catalog: '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>' },
    { catalog: '/AA<</WC<</S/JavaScript/JS(1)>>>>' },
    { page: '/AA<</O<</S/JavaScript/JS(1)>>>>', pages: 3 },
  ])('that runs a script is refused: %j', async (pdf) => {
    expect(await sentence(samplePdf(pdf))).toContain('脚本');
  });

  test('that is a page too is refused, whichever comes first', async () => {
    const pdf = samplePdf();
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    expect(await sentence(Buffer.concat([pdf.subarray(0, 9), Buffer.from('%'), page, pdf.subarray(9)]))).toContain(
      '网页代码',
    );
    expect(await sentence(Buffer.concat([pdf, page]))).toContain('网页代码');
    expect(await sentence(Buffer.concat([page, pdf]))).toContain('只能上传');
  });
});

describe('anything else', () => {
  test.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', '只能上传 jpg、png、pdf'],
    ['<!doctype html><title>x</title>', '只能上传'],
    ['PK\u0003\u0004\u0014\u0000\u0000\u0000\u0000\u0000', '压缩包'],
    ['\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000', 'HEIC'],
    ['GIF89a\u0001\u0000\u0001\u0000', 'GIF'],
  ])('%j is refused', async (text, expected) => {
    expect(await sentence(Buffer.from(text, 'latin1'))).toContain(expected);
  });

  test('a slot takes its own formats only', async () => {
    const pdf = { stream: [samplePdf()], truncated: () => false };
    expect(await receiveFile(store, pdf, ['jpeg', 'png'])).toMatchObject({ ok: false });
  });

  test('an empty file, and one cut at the limit, are refused by name', async () => {
    expect(await sentence(Buffer.alloc(0))).toContain('空的');
    expect(await receive(await samplePicture('png'), true)).toMatchObject({
      refusal: expect.stringContaining('20 MB') as string,
    });
  });

  test('nothing refused stays behind', async () => {
    await receive(Buffer.from('no'));
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });
});
