import sharp from 'sharp';

/** A real picture, made here: a gradient, so that it compresses to more than a few bytes. */
export async function samplePicture(
  format: 'jpeg' | 'png',
  options: {
    readonly width?: number;
    readonly height?: number;
    readonly exif?: Record<string, string>;
    readonly orientation?: number;
  } = {},
): Promise<Buffer> {
  const { width = 64, height = 48, exif, orientation } = options;
  const pixels = Buffer.from(Array.from({ length: width * height * 3 }, (_, n) => (n * 7 + ((n * n) >> 5)) % 256));
  const picture = sharp(pixels, { raw: { width, height, channels: 3 } })[format]();
  if (exif === undefined && orientation === undefined) return picture.toBuffer();
  return picture
    .withExif({ IFD0: exif ?? {} })
    .withMetadata(orientation === undefined ? {} : { orientation })
    .toBuffer();
}

export interface SamplePdf {
  readonly pages?: number;
  /** Entries of the catalogue, as PDF writes them. */
  readonly catalog?: string;
  /** Entries of each page. */
  readonly page?: string;
  /** Entries of the trailer. */
  readonly trailer?: string;
}

/** A small PDF with blank pages, its table of objects right to the byte. */
export function samplePdf({ pages = 1, catalog = '', page = '', trailer = '' }: SamplePdf = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, n) => `${n + 3} 0 R`).join(' ');
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    ...Array.from({ length: pages }, () => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${page}>>`),
  ];
  const offsets: number[] = [];
  let text = '%PDF-1.4\n';
  for (const [index, object] of objects.entries()) {
    offsets.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = text.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
