import type { Locator, Page } from 'playwright-core';
import { goByMenu } from './menu.ts';

export async function openOwnApplications(page: Page): Promise<void> {
  await goByMenu(page, '专家中心系统', '职称管理', '职称申报', '高级职称申报');
}

/** The buttons above one's own applications; they act on the selected one. */
export function toolbar(page: Page): Locator {
  return page.getByRole('toolbar');
}

export async function press(page: Page, button: string): Promise<void> {
  await toolbar(page).getByRole('button', { name: button, exact: true }).click();
}

/** 编辑 of the selected application (§4.1.1.16). */
export async function edit(page: Page): Promise<void> {
  await openOwnApplications(page);
  await press(page, '编辑');
  await page.getByRole('navigation', { name: '档案袋' }).waitFor();
}

/** 提交 of the selected application: the check with what stands against it, and the button that names the office. */
export async function openCheck(page: Page): Promise<void> {
  await openOwnApplications(page);
  await press(page, '提交');
  await page.getByRole('heading', { name: '检查并提交' }).waitFor();
}

/** 提交 to the unit that the check names; ends on the receipt. */
export async function submitTo(page: Page, unit: string): Promise<void> {
  const confirmed = page.getByRole('checkbox', { name: /我已核对，情况属实/ });
  if (await confirmed.isVisible()) await confirmed.check();
  await page.getByRole('button', { name: `提交给 ${unit}` }).click();
  await page
    .getByRole('status')
    .getByText(/51-\d{4}-\d{6}/)
    .waitFor();
}
