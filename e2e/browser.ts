import { chromium, type Browser, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** Debian's Chromium; Playwright's own cannot be had everywhere. */
const CHROMIUM = '/usr/bin/chromium';

/** Nothing that a person waits for may take longer, not even on a busy machine. */
const PATIENCE_MS = 20_000;

/** What a clerk's screen has. */
const SCREEN = { width: 1366, height: 768 };

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM });
}

/** A page of a person of their own: no cookie is shared. Paths are relative to the product of this run. */
export function openPage(browser: Browser): Promise<Page> {
  return openPageAt(browser, inject('address'));
}

/** The same, of another installation. */
export async function openPageAt(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    viewport: SCREEN,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context.newPage();
}
