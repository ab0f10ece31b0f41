import type { Page } from 'playwright-core';
import { test as base } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { enterNameAndPassword } from './steps/sign-in.ts';

/**
 * A test of a walk: it gets `signIn`, which opens a browser of a person's own and signs them in. When it fails, every page that
 * was open is kept as a picture in e2e/screenshots.
 */
export const test = base
  // eslint-disable-next-line no-empty-pattern -- Vitest reads from the pattern what a fixture needs
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await openBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('signIn', ({ browser, task }, { onCleanup }) => {
    const pages: Page[] = [];
    onCleanup(async () => {
      for (const [at, page] of pages.entries()) {
        if (task.result?.state === 'fail')
          await page.screenshot({ path: `e2e/screenshots/failed-${task.id}-${at}.png` });
        await page.context().close();
      }
    });
    return async (loginName: string): Promise<Page> => {
      const page = await openPage(browser);
      pages.push(page);
      await enterNameAndPassword(page, loginName);
      return page;
    };
  });
