import type { Page } from 'playwright-core';

/** Clicks the manual's path through the menu at the left, word by word: 首页 — 待办事项 — 待办业务. */
export async function goByMenu(page: Page, ...path: readonly string[]): Promise<void> {
  const fold = page.getByRole('button', { name: '展开菜单' });
  if (await fold.isVisible()) await fold.click();
  const menu = page.getByRole('navigation', { name: '主菜单' });
  for (const entry of path) await menu.getByRole('link', { name: entry, exact: true }).click();
  await page.getByRole('heading', { name: path.at(-1) ?? '', exact: true, level: 1 }).waitFor();
}
