/** Runs a script of ours, or of a package, on Node 24: `node scripts/node24.mjs FILE ARGUMENTS…`. */
import { compileCache } from './set-up/compile-cache.mjs';
import { ensureDependencies } from './set-up/dependencies.mjs';
import { node24 } from './set-up/node24.mjs';
import { become } from './set-up/run.mjs';
import { endWith } from './set-up/stop-with.mjs';

try {
  await ensureDependencies();
  await become(node24(), process.argv.slice(2), { env: { ...process.env, ...compileCache() } });
} catch (error) {
  endWith(error);
}
