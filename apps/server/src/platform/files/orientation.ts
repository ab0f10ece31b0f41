/**
 * How a camera was held is the one thing of a picture's metadata that its reader must know: without it the picture lies
 * on its side. This is the smallest Exif that says it.
 */
export type Orientation = 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** A TIFF structure of one directory with one entry, the tag Orientation (0x0112) as SHORT, big-endian. */
export function orientationTiff(orientation: Orientation): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\u0000*', 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}

/** Undefined where the picture lies upright, or says nothing sensible. */
export function turned(orientation: number | undefined): Orientation | undefined {
  return orientation !== undefined && Number.isInteger(orientation) && orientation >= 2 && orientation <= 8
    ? (orientation as Orientation)
    : undefined;
}
