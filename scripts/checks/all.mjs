/** Runs every check, tells of each in one line as it ends, and ends with the sum over all of them. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb } from '../set-up/web-build.mjs';
import { ensureBrowser } from './browser.mjs';
import { importProbes } from './import-probes.mjs';
import { lintProbes } from './lint-probes.mjs';
import { asCheck, command, importRules, probes } from './static-checks.mjs';
import { tests } from './tests.mjs';

/** Everything that a check writes, and every data folder that it makes, is in here. */
const temporary = mkdtempSync(join(tmpdir(), 'zhicheng-npm-test-'));
// A test that runs the server as another user must get through.
chmodSync(temporary, 0o711);
const webFolder = join(temporary, 'web');

/** A site's own settings must reach no test, its database least of all. */
const SETTINGS = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'KEYS_FILE', 'DEMO', 'HOST', 'INITIAL_PASSWORD', 'NODE_ENV'];
for (const name of SETTINGS) delete process.env[name];
Object.assign(process.env, { DATA_DIR: join(temporary, 'data'), PORT: '0', TMPDIR: temporary, WEB_DIR: webFolder });

/** Two lanes side by side, each in its order: what waits for a browser or a disk leaves the other core to the other lane. */
const LANES = [
  {
    browser: asCheck(ensureBrowser),
    'web build': asCheck(() => buildWeb(process.execPath, webFolder)),
    'browser walk': tests('e2e', temporary),
  },
  {
    types: command('node_modules/typescript/bin/tsc', '-b'),
    unit: tests('unit', temporary),
    database: tests('db', temporary),
  },
];

/** What needs nothing of the lanes: whichever is through with its own takes the next. The longest stands first. */
const REST = {
  lint: command(
    'node_modules/eslint/bin/eslint.js',
    '.',
    '--max-warnings=0',
    '--cache',
    '--cache-location=.cache/eslint/',
  ),
  format: command('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  'lint probes': probes(lintProbes),
  'import rules': importRules,
  'unused code': command('node_modules/knip/bin/knip.js', '--no-config-hints'),
  'import probes': probes(importProbes),
};

let passed = 0;
let failed = 0;
try {
  process.stdout.write(
    `\n  ${'check'.padEnd(16)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(10)}\n`,
  );
  const rest = Object.entries(REST);
  await Promise.all(LANES.map((lane) => runLane(lane, rest)));
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/**
 * @param {Record<string, import('./static-checks.mjs').Check>} lane
 * @param {[string, import('./static-checks.mjs').Check][]} rest of both lanes; what is begun is taken off
 */
async function runLane(lane, rest) {
  for (const [name, check] of Object.entries(lane)) await tell(name, check);
  for (let next = rest.shift(); next; next = rest.shift()) await tell(...next);
}

/** @param {string} name @param {import('./static-checks.mjs').Check} check */
async function tell(name, check) {
  const start = performance.now();
  const result = await check().catch((error) => ({ passed: 0, failed: 1, details: error.stack }));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const figures = [String(result.passed).padStart(8), String(result.failed).padStart(8), seconds.padStart(10)];
  process.stdout.write(`  ${name.padEnd(16)}${figures.join('')}\n`);
  if (result.failed > 0) process.stdout.write(`\n${result.details.trimEnd()}\n\n`);
  passed += result.passed;
  failed += result.failed;
}
