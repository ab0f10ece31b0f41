import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { newId } from '../ids/index.ts';

export interface StoredBlob {
  readonly sha256: string;
  readonly size: number;
}

/** Bytes that have arrived and are not kept yet: they can be looked at under `path`. */
export interface StagedBlob extends StoredBlob {
  readonly path: string;
  /** Keeps them for good, as they are. */
  readonly keep: () => Promise<StoredBlob>;
  /** Lets go of them, unless they were kept. */
  readonly drop: () => Promise<void>;
}

/** Bytes by their SHA-256. A folder here; an object store where a site has one. */
export interface FileStore {
  /** Writes the bytes down while it hashes them, without keeping them: whoever stages drops or keeps. */
  readonly stage: (bytes: Chunks) => Promise<StagedBlob>;
  /** Keeps the bytes for good (written, flushed, then named), and gives their hash. */
  readonly put: (bytes: Chunks) => Promise<StoredBlob>;
  /** A stream of the bytes; undefined where nothing has this hash. */
  readonly read: (sha256: string) => Promise<{ stream: Readable; size: number } | undefined>;
}

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Drops what an upload left behind when the server was killed under it. Only the server itself, before it serves. */
export async function clearIncoming(dataFolder: string): Promise<void> {
  await rm(join(resolve(dataFolder), 'incoming'), { recursive: true, force: true });
}

/** A store in a folder: two levels of two letters each, so that no folder grows beyond use. */
export async function openFileStore(dataFolder: string): Promise<FileStore> {
  const folder = resolve(dataFolder);
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

  async function stage(bytes: Chunks): Promise<StagedBlob> {
    const path = join(incoming, newId());
    const { sha256, size } = await writeDown(path, bytes);
    return {
      path,
      sha256,
      size,
      keep: async () => {
        const kept = pathOf(sha256);
        await mkdir(dirname(kept), { recursive: true, mode: 0o700 });
        await rename(path, kept);
        await flushFolders(kept, folder);
        return { sha256, size };
      },
      drop: () => rm(path, { force: true }),
    };
  }

  return {
    stage,
    put: async (bytes) => {
      const staged = await stage(bytes);
      return staged.keep();
    },
    read: async (sha256) => {
      const path = pathOf(sha256);
      const found = await stat(path).catch(() => undefined);
      return found ? { stream: createReadStream(path), size: found.size } : undefined;
    },
  };
}

/** Writes a new file and flushes it; nothing of it is left where the bytes break off. */
async function writeDown(path: string, bytes: Chunks): Promise<StoredBlob> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of bytes) {
      hash.update(chunk);
      size += chunk.byteLength;
      await file.writeFile(chunk);
    }
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}

/** A name survives a power cut only when every folder on the way to it was flushed too. */
async function flushFolders(path: string, top: string): Promise<void> {
  for (let folder = dirname(path); folder.length >= top.length; folder = dirname(folder)) {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}
