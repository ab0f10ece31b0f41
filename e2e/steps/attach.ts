import type { Page } from 'playwright-core';

/** What is chosen in the browser's file dialog. */
export type Paper = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A PDF with these words on it, as a scanner would give. */
export async function scan(page: Page, words: string): Promise<Paper> {
  const sheet = await page.context().newPage();
  await sheet.setContent(`<html lang="zh-CN"><title>${words}</title><h1>${words}</h1><p>样本，内容为虚构</p></html>`);
  const buffer = await sheet.pdf({ format: 'A4' });
  await sheet.close();
  return { name: `${words}.pdf`, mimeType: 'application/pdf', buffer };
}

/** A JPEG of the size of 近期免冠照片. */
export async function photograph(page: Page, name: string): Promise<Paper> {
  const studio = await page.context().newPage();
  await studio.setViewportSize({ width: 413, height: 626 });
  await studio.setContent('<body style="margin:0;background:linear-gradient(#fff,#8fa3bf)">');
  const buffer = await studio.screenshot({ type: 'jpeg' });
  await studio.close();
  return { name, mimeType: 'image/jpeg', buffer };
}

/** 图八: 上传附件, the blank to the right of 选择文件, 保存, 附件上传成功, 确定. */
export async function attach(page: Page, slot: string, paper: Paper): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^上传附件：${escaped(slot)}`) }).click();
  await page.getByLabel(`选择文件：${slot}`, { exact: true }).setInputFiles(paper);
  await saveAttachment(page, slot);
}

/** 修改: another file takes the place of the first. */
export async function replaceAttachment(page: Page, slot: string, old: string, paper: Paper): Promise<void> {
  await page.getByRole('button', { name: `修改附件：${old}`, exact: true }).click();
  await page.getByLabel(`选择文件：${slot}`, { exact: true }).setInputFiles(paper);
  await saveAttachment(page, slot);
}

async function saveAttachment(page: Page, slot: string): Promise<void> {
  await page.getByRole('button', { name: `保存附件：${slot}`, exact: true }).click();
  const arrived = page.getByRole('dialog', { name: '附件上传成功' });
  await arrived.getByRole('button', { name: '确定' }).click();
  await arrived.waitFor({ state: 'hidden' });
}

/** 预览: the attachment stands beside the form. */
export async function preview(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `预览附件：${name}`, exact: true }).click();
  await isShown(page, name);
}

/** The pages of an attachment are drawn, not only its name. */
export async function isShown(page: Page, name: string): Promise<void> {
  const sheet = page.getByRole('region', { name: `附件：${name}` }).getByRole('img', { name });
  await sheet.locator('canvas').waitFor();
}

/** 取消上传, asked once. */
export async function cancelUpload(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `取消上传：${name}`, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '取消上传' }).click();
  await page.getByRole('button', { name: `取消上传：${name}`, exact: true }).waitFor({ state: 'hidden' });
}

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
