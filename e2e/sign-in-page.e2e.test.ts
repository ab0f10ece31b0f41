import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { enterNameAndPassword, signOut } from './steps/sign-in.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('who opens the product without being signed in comes to the sign-in page, which anyone can use', async () => {
  const page = await openPage(browser);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));

  await page.goto('/');
  await page.getByRole('button', { name: '登录', exact: true }).waitFor();

  expect(await page.getByLabel('登录名').count()).toBe(1);
  expect(await page.getByLabel('登录密码').count()).toBe(1);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(errors).toEqual([]);
});

test('a wrong password and an unknown name are told the same, and the name typed stays', async () => {
  const page = await openPage(browser);
  const said: string[] = [];
  for (const name of ['chenxiaomei', 'nobody-of-that-name']) {
    await page.goto('/sign-in');
    await page.getByLabel('登录名').fill(name);
    await page.getByLabel('登录密码').fill('Wrong-2026!');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    said.push(await page.getByText('登录名或登录密码不正确').first().innerText());
    expect(await page.getByLabel('登录名').inputValue()).toBe(name);
  }
  expect(said[1]).toBe(said[0]);
});

test('退出 leads back to the sign-in page, and the way back in is closed', async () => {
  const page = await openPage(browser);
  await enterNameAndPassword(page, 'zhaolei');
  await signOut(page);
  await page.goto('/');
  await page.getByRole('heading', { name: '登录' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/sign-in');
});
