import type { BrowserContext, Page } from 'playwright-core';
import { test as base } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { enterNameAndPassword, openHome } from './steps/sign-in.ts';

/**
 * A test of a walk: it gets `signIn`, which opens a page of a person in a browser of their own. A person signs in once a file
 * and comes back to the same browser, as people do. When a test fails, every page that was open is kept as a picture in
 * e2e/screenshots.
 */
export const test = base
  // eslint-disable-next-line no-empty-pattern -- Vitest reads from the pattern what a fixture needs
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await openBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('browsersOfPeople', { scope: 'file' }, () => new Map<string, BrowserContext>())
  .extend('signIn', ({ browser, browsersOfPeople, task }, { onCleanup }) => {
    const pages: Page[] = [];
    onCleanup(async () => {
      for (const [at, page] of pages.entries()) {
        if (task.result?.state === 'fail')
          await page.screenshot({ path: `e2e/screenshots/failed-${task.id}-${at}.png` });
        await page.close();
      }
    });
    return async (loginName: string): Promise<Page> => {
      const own = browsersOfPeople.get(loginName);
      const page = own ? await own.newPage() : await openPage(browser);
      pages.push(page);
      if (own) await openHome(page);
      else await enterNameAndPassword(page, loginName);
      browsersOfPeople.set(loginName, page.context());
      return page;
    };
  });
