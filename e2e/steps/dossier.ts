import { folderNames, type FolderId } from '@zhicheng/domain';
import type { Locator, Page } from 'playwright-core';

function folders(page: Page): Locator {
  return page.getByRole('navigation', { name: '档案袋' });
}

/** The line of a folder in 档案袋: its name, and its state or what is missing. */
export function folderLine(page: Page, folder: FolderId): Locator {
  return folders(page).getByRole('button', { name: new RegExp(`^${folderNames[folder]}`) });
}

export async function openFolder(page: Page, folder: FolderId): Promise<void> {
  await folderLine(page, folder).click();
  await isOpen(page, folder);
}

export async function isOpen(page: Page, folder: FolderId): Promise<void> {
  await page.getByRole('heading', { name: folderNames[folder], exact: true, level: 1 }).waitFor();
}

/** 下一步: saves, and goes on to the next folder (§4.1.1.3). */
export async function next(page: Page, following: FolderId): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click();
  await isOpen(page, following);
}

/** 保存: saves, closes the folder, and goes back to 首页（基本信息） (§4.1.1.3). */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await isOpen(page, 'home');
}

/** 保存数据 of 首页（基本信息） (§4.1.1.2). */
export async function saveData(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存数据' }).click();
  await page.getByText('数据保存成功').waitFor();
}

/** 取消 or X with changes: what is asked then. */
export function leaving(page: Page): Locator {
  return page.getByRole('dialog', { name: /处修改未保存/ });
}

/** The autosave has reached the server: the line says when. */
export async function isKept(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .getByText(/已(自动)?保存 \d\d:\d\d:\d\d/)
    .waitFor();
}
