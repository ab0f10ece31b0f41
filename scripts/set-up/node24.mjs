import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { Stop } from './stop-with.mjs';

/**
 * The program file of a Node.js that runs our code (24.7 or newer): the machine's own, else the one that npm brought.
 * @returns {string}
 */
export function node24() {
  if (isEnough(process.versions.node)) return process.execPath;
  const brought = join(ROOT, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(brought)) return brought;
  throw new Stop(
    `Node ${process.versions.node} is older than 24.7, and npm has no newer one for this machine ` +
      `(${process.platform}-${process.arch}): install Node 24 and start again.`,
  );
}

/** @param {string} version */
function isEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 7);
}
