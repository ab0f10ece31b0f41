import { existsSync } from 'node:fs';
import { run } from '../set-up/run.mjs';
import { Stop } from '../set-up/stop-with.mjs';

const CHROMIUM = '/usr/bin/chromium';
const CHINESE_FONT = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/** Installs Debian's Chromium and Chinese fonts where they are missing; without root it says what to run. */
export async function ensureBrowser() {
  if (isThere()) return;
  const install = `apt-get update && apt-get install -y --no-install-recommends ${PACKAGES.join(' ')}`;
  if (process.getuid?.() !== 0) {
    throw new Stop(
      `The browser tests need Chromium and Chinese fonts. Run this, then npm test again:\n\n  sudo sh -c '${install}'`,
    );
  }
  const { code, output } = await run('sh', ['-c', install], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code !== 0 || !isThere()) {
    throw new Stop(`Chromium and Chinese fonts could not be installed (${install}):\n\n${output}`);
  }
}

function isThere() {
  return existsSync(CHROMIUM) && existsSync(CHINESE_FONT);
}
