/** npm run build: the web application, where its sources have changed. `npm start` does it by itself. */
import { ensureDependencies } from './set-up/dependencies.mjs';
import { node24 } from './set-up/node24.mjs';
import { step } from './set-up/step.mjs';
import { endWith } from './set-up/stop-with.mjs';
import { ensureWebBuild } from './set-up/web-build.mjs';

try {
  await ensureDependencies();
  await step('web', () => ensureWebBuild(node24()));
} catch (error) {
  endWith(error);
}
