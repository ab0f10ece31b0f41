/**
 * Cuts metadata out of a JPEG without touching its pixels (ITU-T T.81 annex B): where and when it was taken, with which
 * device, small copies of what was cropped away. What decoding needs stays to the byte, the colour profile too.
 */
import { orientationTiff, type Orientation } from './orientation.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COM = 0xfe;

/**
 * The bytes without metadata and without anything after the picture's end; undefined where the file is not a whole
 * JPEG. An orientation, if given, is written back as the only thing that is said about the picture.
 */
export function stripJpeg(bytes: Buffer, orientation?: Orientation): Buffer | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return undefined;
  const head: Buffer[] = [];
  const body: Buffer[] = [];
  let at = 2;
  for (;;) {
    const marker = markerAt(bytes, at);
    if (marker === undefined) return undefined;
    if (marker.code === EOI) break;
    const end = segmentEnd(bytes, marker.at);
    if (end === undefined) return undefined;
    const segment = bytes.subarray(marker.at, end);
    if (isJfif(segment, marker.code)) head.push(withoutThumbnail(segment));
    else if (isNeeded(segment, marker.code)) body.push(segment);
    at = end;
    if (marker.code === SOS) {
      const scanEnd = endOfScan(bytes, end);
      if (scanEnd === undefined) return undefined;
      body.push(bytes.subarray(end, scanEnd));
      at = scanEnd;
    }
  }
  const turn = orientation === undefined ? [] : [exifSegment(orientation)];
  return Buffer.concat([marker(SOI), ...head, ...turn, ...body, marker(EOI)]);
}

/** The next marker, past fill bytes (0xFF). */
function markerAt(bytes: Buffer, from: number): { readonly code: number; readonly at: number } | undefined {
  if (bytes[from] !== 0xff) return undefined;
  let at = from;
  while (bytes[at + 1] === 0xff) at += 1;
  const code = bytes[at + 1];
  return code === undefined || code === 0 ? undefined : { code, at };
}

function segmentEnd(bytes: Buffer, at: number): number | undefined {
  if (at + 4 > bytes.length) return undefined;
  const end = at + 2 + bytes.readUInt16BE(at + 2);
  return end >= at + 4 && end <= bytes.length ? end : undefined;
}

/** Where the entropy-coded data end: at the first marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Buffer, from: number): number | undefined {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    const isData = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isData && next !== 0xff) return at;
    at = bytes.indexOf(0xff, at + (isData ? 2 : 1));
  }
  return undefined;
}

/** Tables, frames and scans; of the application segments only the colour profile and Adobe's colour transform. */
function isNeeded(segment: Buffer, code: number): boolean {
  if (code === APP2) return segment.toString('latin1', 4, 16) === 'ICC_PROFILE\u0000';
  if (code === APP14) return segment.toString('latin1', 4, 9) === 'Adobe';
  return code !== COM && !(code >= APP0 && code <= APP15);
}

function isJfif(segment: Buffer, code: number): boolean {
  return code === APP0 && segment.length >= 18 && segment.toString('latin1', 4, 9) === 'JFIF\u0000';
}

function withoutThumbnail(jfif: Buffer): Buffer {
  const bare = Buffer.from(jfif.subarray(0, 18));
  bare.writeUInt16BE(16, 2);
  bare.writeUInt16BE(0, 16);
  return bare;
}

function exifSegment(orientation: Orientation): Buffer {
  const content = Buffer.concat([Buffer.from('Exif\u0000\u0000', 'latin1'), orientationTiff(orientation)]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return Buffer.concat([marker(APP1), length, content]);
}

function marker(code: number): Buffer {
  return Buffer.from([0xff, code]);
}
