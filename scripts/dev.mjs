/**
 * npm run dev: the server, started anew when its sources change, and the web from its sources with reload in the
 * browser. Open the address that Vite tells; it hands /api on to the server.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { compileCache } from './set-up/compile-cache.mjs';
import { ensureDependencies } from './set-up/dependencies.mjs';
import { node24 } from './set-up/node24.mjs';
import { ROOT } from './set-up/root.mjs';
import { endWith } from './set-up/stop-with.mjs';

try {
  await ensureDependencies();
  runBoth(node24());
} catch (error) {
  endWith(error);
}

/** Whatever ends one ends the other. */
function runBoth(node) {
  const port = process.env.PORT?.trim() || '3000';
  const server = spawn(node, ['--watch', '--watch-preserve-output', join(ROOT, 'apps/server/src/main.ts')], {
    stdio: 'inherit',
    cwd: ROOT,
    env: { ...process.env, ...compileCache({ make: true }) },
  });
  const web = spawn(node, [join(ROOT, 'node_modules/vite/bin/vite.js')], {
    stdio: 'inherit',
    cwd: join(ROOT, 'apps/web'),
    env: { ...process.env, API: `http://127.0.0.1:${port}` },
  });
  const both = [server, web];
  const stop = () => both.forEach((child) => child.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  for (const child of both) child.once('exit', stop);
}
