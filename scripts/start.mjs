/**
 * npm start: brings a fresh clone to a running server, and a set-up one to it quickly. Needs nothing but Node 20 and npm:
 * this file and set-up/ use no package and no TypeScript. The server itself runs in a child process on Node 24.
 */
import { join } from 'node:path';
import { compileCache } from './set-up/compile-cache.mjs';
import { ensureDependencies } from './set-up/dependencies.mjs';
import { node24 } from './set-up/node24.mjs';
import { ROOT } from './set-up/root.mjs';
import { become } from './set-up/run.mjs';
import { step } from './set-up/step.mjs';
import { endWith } from './set-up/stop-with.mjs';
import { ensureWebBuild } from './set-up/web-build.mjs';

process.stdout.write('\n');
try {
  await step('dependencies', ensureDependencies);
  const node = node24();
  await step('web', () => ensureWebBuild(node));
  // The channel tells the server when this process is gone, also by kill -9; it then stops in order.
  await become(node, [join(ROOT, 'apps/server/src/main.ts')], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...compileCache({ make: true }) },
  });
} catch (error) {
  endWith(error);
}
