import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { newId } from '../ids/index.ts';

export interface StoredBlob {
  readonly sha256: string;
  readonly size: number;
}

/** Bytes by their SHA-256. A folder here; an object store where a site has one. */
export interface FileStore {
  /** Keeps the bytes for good (written, flushed, then named), and gives their hash. */
  readonly put: (bytes: AsyncIterable<Uint8Array>) => Promise<StoredBlob>;
  /** A stream of the bytes; undefined where nothing has this hash. */
  readonly read: (sha256: string) => Promise<{ stream: Readable; size: number } | undefined>;
}

/** A store in a folder: two levels of two letters each, so that no folder grows beyond use. */
export async function openFileStore(folder: string): Promise<FileStore> {
  const incoming = join(folder, 'incoming');
  await rm(incoming, { recursive: true, force: true });
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return {
    put: async (bytes) => {
      const temporary = join(incoming, newId());
      const hash = createHash('sha256');
      let size = 0;
      const file = await open(temporary, 'wx', 0o600);
      try {
        for await (const chunk of bytes) {
          hash.update(chunk);
          size += chunk.byteLength;
          await file.writeFile(chunk);
        }
        await file.sync();
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      } finally {
        await file.close();
      }
      const sha256 = hash.digest('hex');
      const path = pathOf(sha256);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await rename(temporary, path);
      await syncFolder(dirname(path));
      return { sha256, size };
    },
    read: async (sha256) => {
      const path = pathOf(sha256);
      const found = await stat(path).catch(() => undefined);
      return found ? { stream: createReadStream(path), size: found.size } : undefined;
    },
  };
}

/** A rename survives a power cut only when its folder was flushed too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
