import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { StartRefusal } from '../lifecycle/index.ts';

/** The keys file: which key seals now, all keys that still open, and the key of the digests. Base64, 32 bytes each. */
export interface KeysFile {
  sealWith: string;
  sealingKeys: Record<string, string>;
  digestKey: string;
}

/**
 * Reads the keys file, or makes it (mode 600, on disk before use) where there is none.
 * Refuses (StartRefusal) a file that others may read and one that is no keys file.
 */
export function readOrMakeKeysFile(path: string): KeysFile {
  if (!fileExists(path)) makeKeysFile(path);
  const mode = statSync(path).mode & 0o777;
  if ((mode & 0o077) !== 0) {
    throw new StartRefusal(`The keys file ${path} can be read by others (mode ${mode.toString(8)}): chmod 600 it.`);
  }
  return parseKeysFile(path, readFileSync(path, 'utf8'));
}

function fileExists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Linked into place whole, so that of two processes that start at once both read the same keys. */
function makeKeysFile(path: string): void {
  const keyId = `k${randomBytes(4).toString('hex')}`;
  const content: KeysFile = { sealWith: keyId, sealingKeys: { [keyId]: freshKey() }, digestKey: freshKey() };
  const draft = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  rmSync(draft, { force: true });
  const descriptor = openSync(draft, 'wx', 0o600);
  writeSync(descriptor, `${JSON.stringify(content, null, 2)}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!fileExists(path)) throw error;
  } finally {
    rmSync(draft);
  }
}

function freshKey(): string {
  return randomBytes(32).toString('base64');
}

function parseKeysFile(path: string, text: string): KeysFile {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    content = undefined;
  }
  if (!isKeysFile(content)) throw new StartRefusal(`${path} is no keys file. Restore it from its backup.`);
  return content;
}

function isKeysFile(content: unknown): content is KeysFile {
  if (typeof content !== 'object' || content === null) return false;
  const { sealWith, sealingKeys, digestKey } = content as Partial<Record<keyof KeysFile, unknown>>;
  return (
    typeof sealWith === 'string' &&
    typeof sealingKeys === 'object' &&
    sealingKeys !== null &&
    sealWith in sealingKeys &&
    Object.values(sealingKeys).every(isKey) &&
    isKey(digestKey)
  );
}

function isKey(value: unknown): boolean {
  return typeof value === 'string' && Buffer.from(value, 'base64').length === 32;
}
