import { inflateRawSync } from 'node:zlib';
import { limits } from './limits.ts';
import { packedBytes, readZipDirectory, type ZipPart } from './zip-directory.ts';

const notExcel = '这不是 Excel 工作簿（.xlsx）。请下载模板，在模板里填写后再上传。';
const broken = '文件不完整或已损坏，打不开。请用 Excel 或 WPS 打开检查，另存后再上传。';
const tooLarge = '文件解压后过大，不像是填好的模板。请只把数据粘贴到新下载的模板里再上传。';
const protectedFile = '文件设了打开密码，读不了。请在“另存为 — 工具 — 常规选项”里去掉密码后再上传。';

/** Why a file is not read, in a sentence for the person, by what it says of itself: nothing is unpacked. Null where it may be. */
export function judgeDirectory(file: Buffer): string | null {
  const kind = kindOfBytes(file);
  if (kind !== null) return kind;
  const parts = readZipDirectory(file);
  return parts ? judgeClaims(parts) : broken;
}

/** Why its parts may not be handed to the parser; each is unpacked to no more than it claims. */
export function judgeParts(file: Buffer): string | null {
  for (const part of readZipDirectory(file) ?? []) {
    const bytes = unpack(file, part);
    if (typeof bytes === 'string') return bytes;
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(part.name)) continue;
    const rows = countFilledRows(bytes);
    if (rows > limits.rows + 1) {
      return `表里有 ${String(rows - 1)} 行数据，一次最多导入 ${String(limits.rows)} 行。请拆成几个文件，分次上传。`;
    }
  }
  return null;
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

function kindOfBytes(file: Buffer): string | null {
  if (file.length === 0) return '文件是空的，请重新选择。';
  if (file.subarray(0, 8).equals(OLE)) {
    const isEncrypted = file.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return isEncrypted ? protectedFile : '这是旧版 Excel 文件（.xls）。请打开后另存为“Excel 工作簿（*.xlsx）”再上传。';
  }
  if (file.subarray(0, 2).toString('latin1') === 'PK') return null;
  return notExcel;
}

function judgeClaims(parts: readonly ZipPart[]): string | null {
  const names = new Set(parts.map(({ name }) => name));
  if (parts.some(({ encrypted }) => encrypted)) return protectedFile;
  if ([...names].some((name) => name.endsWith('vbaProject.bin'))) {
    return '文件含有宏，不能导入。请另存为“Excel 工作簿（*.xlsx）”，不带宏，再上传。';
  }
  if (!names.has('[Content_Types].xml') || !names.has('xl/workbook.xml')) return notExcel;
  if (names.size !== parts.length) return broken;
  if (parts.some(({ method }) => method !== 0 && method !== 8)) return broken;
  const total = parts.reduce((sum, { unpacked }) => sum + unpacked, 0);
  const isBomb = parts.some(
    ({ packed, unpacked }) => unpacked > limits.ratioFrom && unpacked > Math.max(1, packed) * limits.ratio,
  );
  return parts.length > limits.parts || total > limits.unpackedBytes || isBomb ? tooLarge : null;
}

function unpack(file: Buffer, part: ZipPart): Buffer | string {
  const packed = packedBytes(file, part);
  if (!packed) return broken;
  if (part.method === 0) return packed.length === part.unpacked ? packed : tooLarge;
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, part.unpacked) });
    return bytes.length === part.unpacked ? bytes : broken;
  } catch (error) {
    return error instanceof RangeError ? tooLarge : broken;
  }
}

/** Rows of a sheet in which some cell has a value: rows that only bear a format cost nothing and do not count. */
function countFilledRows(sheet: Buffer): number {
  const value = finder(sheet, '<v');
  const inline = finder(sheet, '<is');
  let count = 0;
  let row = sheet.indexOf('<row');
  while (row !== -1) {
    const next = sheet.indexOf('<row', row + 4);
    const end = next === -1 ? sheet.length : next;
    if (value(row) < end || inline(row) < end) count += 1;
    row = next;
  }
  return count;
}

/** Finds the next place of a text from ever later places on; each byte is looked at once. */
function finder(bytes: Buffer, text: string): (from: number) => number {
  let at = -1;
  return (from) => {
    if (at < from) at = bytes.indexOf(text, from);
    if (at === -1) at = Number.POSITIVE_INFINITY;
    return at;
  };
}
