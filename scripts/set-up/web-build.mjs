import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';
import { Stop } from './stop-with.mjs';

const DIST = join(ROOT, 'apps/web/dist');
const SOURCES = ['apps/web', 'packages/contract', 'packages/domain', 'package-lock.json', 'tsconfig.base.json'];
const NOT_SOURCES = new Set(['dist', 'node_modules']);
/** Says in the build which sources it is of. */
const MARK = '.built-from';

/**
 * Builds the web application where its sources have changed since the last build. A running server keeps the old build
 * until the new one is whole.
 * @param {string} node a Node 24
 * @returns {Promise<string>} what was done
 */
export async function ensureWebBuild(node) {
  const sources = hashOfSources();
  const mark = join(DIST, MARK);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === sources) return 'current';
  const draft = join(ROOT, `.cache/web-build-${process.pid}`);
  await buildWeb(node, draft);
  writeFileSync(join(draft, MARK), sources);
  const old = `${draft}-old`;
  if (existsSync(DIST)) renameSync(DIST, old);
  renameSync(draft, DIST);
  rmSync(old, { recursive: true, force: true });
  return 'built';
}

/**
 * Builds the web application into a folder.
 * @param {string} node a Node 24
 * @param {string} folder
 */
export async function buildWeb(node, folder) {
  mkdirSync(folder, { recursive: true });
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const web = join(ROOT, 'apps/web');
  const args = [vite, 'build', '--outDir', relative(web, folder), '--emptyOutDir', '--logLevel', 'warn'];
  const { code, output } = await run(node, args, {
    cwd: web,
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  if (code !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Stop(`The web application could not be built:\n\n${output}`);
  }
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesUnder).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @returns {string[]} paths from the root */
function filesUnder(path) {
  const full = join(ROOT, path);
  let entries;
  try {
    entries = readdirSync(full, { withFileTypes: true });
  } catch {
    return [path];
  }
  return entries
    .filter(({ name }) => !NOT_SOURCES.has(name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`]));
}
