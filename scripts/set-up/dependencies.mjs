import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';
import { Stop } from './stop-with.mjs';

/**
 * Brings node_modules to what the lock file says, if it is not that already.
 * @returns {Promise<string>} what was done, in a word or two
 */
export async function ensureDependencies() {
  if (dependenciesAreCurrent(ROOT)) return 'as in the lock file';
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith('.js')
    ? [process.env.npm_node_execpath ?? process.execPath, [npm]]
    : ['npm', []];
  // A site's NODE_ENV=production or omit= would leave out what the web build needs.
  const { code, output } = await run(command, [
    ...args,
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ]);
  if (code !== 0) {
    throw new Stop(`npm ci failed: is the network there, and enough space on the disk?\n\n${output}`);
  }
  return 'installed';
}

/**
 * Whether node_modules holds exactly what package-lock.json asks for: npm keeps in it a list of what it installed.
 * Optional packages may be missing: they are for other machines.
 * @param {string} root
 */
export function dependenciesAreCurrent(root) {
  const installedList = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(installedList);
  const isThere = ([path, { version, integrity, optional }]) => {
    const found = installed.get(path);
    return found === undefined ? optional === true : found.version === version && found.integrity === integrity;
  };
  return [...wanted].every(isThere) && [...installed.keys()].every((path) => wanted.has(path));
}

/** Packages from a registry, by their place; links to our own workspaces need no check. */
function packagesIn(file) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && !link));
}
