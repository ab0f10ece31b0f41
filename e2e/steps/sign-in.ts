import type { Page } from 'playwright-core';

/** All demo accounts have it; the sign-in page says so. */
const demoPassword = 'Zhicheng2026!';

/** 登录名, 登录密码, 登录 (§2.1.2); ends on 首页. */
export async function enterNameAndPassword(page: Page, loginName: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('登录名').fill(loginName);
  await page.getByLabel('登录密码').fill(demoPassword);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '首页', exact: true }).waitFor();
}

/** The way back in, while one is signed in. */
export async function openHome(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('heading', { name: '首页', exact: true }).waitFor();
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /个人菜单/ }).click();
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByRole('heading', { name: '登录' }).waitFor();
}
