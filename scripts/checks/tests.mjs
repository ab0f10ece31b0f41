import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../set-up/root.mjs';
import { run } from '../set-up/run.mjs';
import { readReport } from './read-report.mjs';

/**
 * Runs one project of vitest.config.ts and counts by its own JSON report. A skipped test, a file that cannot be loaded,
 * an error outside of any test, and a project without tests all count as failed.
 * @param {'unit' | 'db' | 'e2e'} project
 * @param {string} folder for the report
 * @returns {import('./static-checks.mjs').Check}
 */
export function tests(project, folder) {
  return async () => {
    const report = join(folder, `${project}.json`);
    const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
    const args = ['run', '--project', project, '--reporter=json', `--outputFile=${report}`, '--reporter=default'];
    const { code, output } = await run(process.execPath, [vitest, ...args], { env: { ...process.env, NO_COLOR: '1' } });
    if (!existsSync(report)) return { passed: 0, failed: 1, details: output };
    const { passed, failures } = readReport(JSON.parse(readFileSync(report, 'utf8')));
    if (passed + failures.length === 0) failures.push(`no test was found in the project ${project}`);
    if (code !== 0 && failures.length === 0) failures.push(output);
    return { passed, failed: failures.length, details: failures.join('\n\n') };
  };
}
