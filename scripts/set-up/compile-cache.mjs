import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The setting that lets Node keep compiled code in the data folder, which makes later starts faster. Commands that come
 * before the first start make no data folder for it.
 * @param {{ make?: boolean }} options
 * @returns {Record<string, string>}
 */
export function compileCache({ make = false } = {}) {
  const dataFolder = resolve(process.env.DATA_DIR?.trim() || '.data');
  if (make) makeFolder(dataFolder);
  return existsSync(dataFolder) ? { NODE_COMPILE_CACHE: join(dataFolder, 'cache', 'compiled') } : {};
}

function makeFolder(path) {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch {
    // The server says what is wrong with it.
  }
}
