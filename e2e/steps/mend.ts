import type { Locator, Page } from 'playwright-core';
import { goByMenu } from './menu.ts';

/** 首页 — 待办事项 — 待办业务 — 待处理 — 业务办理 of what came back to the applicant (§4.1.1.19); ends at 审批过程. */
export async function openReturned(page: Page): Promise<void> {
  await goByMenu(page, '首页', '待办事项', '待办业务');
  await page.getByRole('button', { name: '待处理' }).click();
  await page.getByRole('button', { name: '业务办理' }).click();
  await page.getByRole('heading', { name: '业务办理' }).waitFor();
  await page.getByRole('heading', { name: '审批过程' }).waitFor();
}

/** Who sent it back, when, and why. */
export function returnReason(page: Page): Locator {
  return page.getByRole('region', { name: '退回原因' });
}

/** 首页 — 待办事项 — 已办业务 — 查看业务 (§4.1.1.18). */
export async function openHandled(page: Page): Promise<void> {
  await goByMenu(page, '首页', '待办事项', '已办业务');
  await page.getByRole('button', { name: '查看业务' }).first().click();
  await page.getByRole('heading', { name: '查看业务' }).waitFor();
}

/** 撤回, at the top right; leads to 高级职称申报, where 编辑 is. */
export async function withdraw(page: Page): Promise<void> {
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  await page.getByRole('heading', { name: '高级职称申报', exact: true }).waitFor();
}

/** 删除流程 can't be taken back: it wants the own name typed. */
export async function abandon(page: Page, ownName: string): Promise<void> {
  await page.getByRole('button', { name: '删除流程' }).click();
  const dialog = page.getByRole('dialog', { name: '删除流程（不能撤回）' });
  await dialog.getByLabel(`请输入您的姓名“${ownName}”确认`).fill(ownName);
  await dialog.getByRole('button', { name: '删除流程' }).click();
  await page.getByRole('heading', { name: '首页', exact: true }).waitFor();
}
