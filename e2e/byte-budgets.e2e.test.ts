import type { Browser, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, openPage } from './browser.ts';

const kilobyte = 1000;
const signInBudget = 25 * kilobyte;
const firstListBudget = 300 * kilobyte;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Collects what a page needs to be shown, as it travels: compressed, without data and without what it fetches ahead. */
function weigh(page: Page): () => Promise<number> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  return async () => {
    const ahead = await fetchedAhead(page);
    const needed = responses.filter(
      (response) => needs.includes(response.request().resourceType()) && !ahead.includes(response.url()),
    );
    const sizes = await Promise.all(
      needed.map(async (response) => (await response.request().sizes()).responseBodySize),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  };
}

const needs = ['document', 'script', 'stylesheet', 'image', 'font'];

function fetchedAhead(page: Page): Promise<string[]> {
  return page
    .locator('link[rel="prefetch"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
}

test('the sign-in page is light, and fetches the application ahead while the person types', async () => {
  const page = await openPage(browser);
  const weight = weigh(page);
  await page.goto('/sign-in', { waitUntil: 'networkidle' });

  const bytes = await weight();
  expect(bytes).toBeGreaterThan(kilobyte);
  expect(bytes).toBeLessThanOrEqual(signInBudget);
  expect((await fetchedAhead(page)).filter((address) => /\/assets\/app-.*\.js$/.test(address))).toHaveLength(1);
});

test('the first work list comes whole within its budget, with nothing in the cache', async () => {
  const first = await openPage(browser);
  await first.goto('/sign-in');
  await first.getByRole('button', { name: /^wangfang/ }).click();
  await first.getByRole('button', { name: '登录', exact: true }).click();
  await first.getByRole('heading', { name: '首页' }).waitFor();

  const signedIn = await browser.newContext({
    baseURL: inject('address'),
    storageState: await first.context().storageState(),
  });
  const page = await signedIn.newPage();
  const weight = weigh(page);
  await page.goto('/work/pending', { waitUntil: 'networkidle' });
  await page.getByRole('heading', { name: '待办业务' }).waitFor();

  const bytes = await weight();
  expect(bytes).toBeGreaterThan(50 * kilobyte);
  expect(bytes).toBeLessThanOrEqual(firstListBudget);
});
