/**
 * npm test: everything that must hold, on a machine where nothing is set up yet. Brings the dependencies, then runs all
 * checks on Node 24 (checks/all.mjs). Touches neither the data folder nor a running server: all data are temporary.
 */
import { join } from 'node:path';
import { ensureDependencies } from './set-up/dependencies.mjs';
import { node24 } from './set-up/node24.mjs';
import { ROOT } from './set-up/root.mjs';
import { become } from './set-up/run.mjs';
import { step } from './set-up/step.mjs';
import { endWith } from './set-up/stop-with.mjs';

process.stdout.write('\n');
try {
  await step('dependencies', ensureDependencies);
  await become(node24(), [join(ROOT, 'scripts/checks/all.mjs')]);
} catch (error) {
  endWith(error);
}
