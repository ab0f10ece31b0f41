import { join } from 'node:path';
import { ROOT } from '../set-up/root.mjs';
import { run } from '../set-up/run.mjs';

/**
 * @typedef {{ passed: number, failed: number, details: string }} Result what a check gives; details are for people
 * @typedef {() => Promise<Result>} Check
 */

const PASSED = { passed: 1, failed: 0, details: '' };

/** @param {string} details */
const failure = (details) => ({ passed: 0, failed: 1, details });

/**
 * A check that a program of node_modules does: it fails by its exit code.
 * @param {string} program
 * @param {string[]} args
 * @returns {Check}
 */
export function command(program, ...args) {
  return async () => {
    const { code, output } = await run(process.execPath, [join(ROOT, program), ...args]);
    return code === 0 ? PASSED : failure(output);
  };
}

/**
 * A check that fails by throwing.
 * @param {() => Promise<unknown>} work
 * @returns {Check}
 */
export function asCheck(work) {
  return async () => {
    try {
      await work();
      return PASSED;
    } catch (error) {
      return failure(error.message);
    }
  };
}

/**
 * @param {() => Promise<{ name: string, problem: string | undefined }[]>} work
 * @returns {Check} one for each probe
 */
export function probes(work) {
  return async () => {
    const results = await work();
    const bad = results.filter(({ problem }) => problem !== undefined);
    const details = bad.map(({ name, problem }) => `${name}: ${problem}`).join('\n');
    return { passed: results.length - bad.length, failed: bad.length, details };
  };
}

const FOLDERS = ['apps', 'packages', 'e2e'];

/** Every import of the repository against .dependency-cruiser.mjs. */
export async function importRules() {
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const { output, stdout } = await run(process.execPath, [program, ...FOLDERS, '--output-type', 'json']);
  if (!stdout.startsWith('{')) return failure(output);
  const { summary } = JSON.parse(stdout);
  if (summary.totalCruised === 0) return failure('no file was looked at');
  const details = summary.violations.map(({ rule, from, to }) => {
    const { comment } = summary.ruleSetUsed.forbidden.find(({ name }) => name === rule.name);
    return `${from} → ${to}\n    ${rule.name}: ${comment}`;
  });
  return details.length === 0 ? PASSED : failure(details.join('\n'));
}
