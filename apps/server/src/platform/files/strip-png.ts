/** Cuts metadata out of a PNG without touching its pixels (W3C PNG, third edition): texts, times, Exif, private chunks. */
import { crc32 } from 'node:zlib';
import { orientationTiff, type Orientation } from './orientation.ts';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** What decoding and colour need; an animation becomes its still picture. */
const neededChunks: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'bKGD',
  'pHYs',
]);

/**
 * The bytes without metadata and without anything after the picture's end; undefined where the file is not a whole PNG:
 * a chunk is cut short, or does not match its checksum.
 */
export function stripPng(bytes: Buffer, orientation?: Orientation): Buffer | undefined {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) return undefined;
  const kept: Buffer[] = [SIGNATURE];
  let at = 8;
  for (;;) {
    const chunk = chunkAt(bytes, at);
    if (chunk === undefined || (at === 8) !== (chunk.type === 'IHDR')) return undefined;
    if (neededChunks.has(chunk.type)) kept.push(chunk.bytes);
    if (chunk.type === 'IHDR' && orientation !== undefined) kept.push(makeChunk('eXIf', orientationTiff(orientation)));
    if (chunk.type === 'IEND') return Buffer.concat(kept);
    at += chunk.bytes.length;
  }
}

function chunkAt(bytes: Buffer, at: number): { readonly type: string; readonly bytes: Buffer } | undefined {
  if (at + 12 > bytes.length) return undefined;
  const length = bytes.readUInt32BE(at);
  const end = at + 12 + length;
  if (end > bytes.length) return undefined;
  if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return undefined;
  return { type: bytes.toString('latin1', at + 4, at + 8), bytes: bytes.subarray(at, end) };
}

function makeChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}
