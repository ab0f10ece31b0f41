/** The central directory of a zip file (APPNOTE 6.3): what it says it holds, before anything is unpacked. */

export interface ZipPart {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: number;
  /** As the directory claims; a liar is caught when it is unpacked. */
  readonly unpacked: number;
  readonly encrypted: boolean;
  /** Where its local header begins. */
  readonly at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;

/** The parts of a zip file, or null where it is cut off, spread over several files, or none. Zip64 is for gigabytes: null. */
export function readZipDirectory(file: Buffer): readonly ZipPart[] | null {
  const end = findEnd(file);
  if (end === null) return null;
  const count = file.readUInt16LE(end + 10);
  const length = file.readUInt32LE(end + 12);
  let at = file.readUInt32LE(end + 16);
  if (count === 0 || at + length > end || file.readUInt16LE(end + 8) !== count) return null;
  const parts: ZipPart[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== ENTRY) return null;
    const nameLength = file.readUInt16LE(at + 28);
    parts.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      at: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

/** The packed bytes of a part; null where they do not lie in the file. */
export function packedBytes(file: Buffer, part: ZipPart): Buffer | null {
  if (part.at + 30 > file.length || file.readUInt32LE(part.at) !== LOCAL) return null;
  const from = part.at + 30 + file.readUInt16LE(part.at + 26) + file.readUInt16LE(part.at + 28);
  return from + part.packed > file.length ? null : file.subarray(from, from + part.packed);
}

function findEnd(file: Buffer): number | null {
  const first = Math.max(0, file.length - END_BYTES - LONGEST_COMMENT);
  for (let at = file.length - END_BYTES; at >= first; at -= 1) if (file.readUInt32LE(at) === END) return at;
  return null;
}
