import { addDays } from '@zhicheng/domain';
import type { Locator, Page } from 'playwright-core';
import { scan } from './attach.ts';
import { lookAt } from './look-at.ts';
import { goByMenu } from './menu.ts';

/** 首页 — 待办事项 — 待办业务 — 待处理 — 业务办理 (§5.1.1), to one person's application. */
export async function openHandling(page: Page, person: string): Promise<void> {
  const row = await findPending(page, person);
  await row.getByRole('button', { name: '待处理' }).click();
  await row.getByRole('button', { name: '业务办理' }).click();
  await page.getByRole('heading', { level: 1 }).getByText(person).waitFor();
}

/** The line of a person in 待办业务. */
export async function findPending(page: Page, person: string): Promise<Locator> {
  await goByMenu(page, '首页', '待办事项', '待办业务');
  const row = page.getByRole('row').filter({ hasText: person });
  await row.waitFor();
  return row;
}

/** A field of the blue box, which stands in the 申报表 itself. */
function field(page: Page, label: string): Locator {
  return page.getByRole('article', { name: '申报表' }).getByRole('textbox', { name: label, exact: true });
}

async function tick(page: Page, option: string): Promise<void> {
  await page.getByRole('article', { name: '申报表' }).getByRole('radio', { name: option, exact: true }).check();
}

/** What every step asks for: the opinion, its signer (there already), the day (today). */
export async function writeOpinion(page: Page, label: string, words: string): Promise<void> {
  await field(page, label).fill(words);
  const signer = field(page, '负责人签字');
  if ((await signer.inputValue()) === '') await signer.fill('胡正华');
}

/** What the employer adds: how it came to recommend, and the publicity, over before today. */
export async function writeRecommendation(page: Page): Promise<void> {
  const today = await field(page, '审批日期').inputValue();
  await tick(page, '单位考核推荐');
  await field(page, '公示开始日期').fill(addDays(today, -20));
  await field(page, '公示结束日期').fill(addDays(today, -1));
  await field(page, '公示结果').fill('公示期间无异议。');
}

/** What the committee adds: who came, how they voted, and the conclusion. */
export async function writeVotes(page: Page, votes: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, count] of Object.entries(votes)) await field(page, label).fill(count);
  await tick(page, '通过');
}

/** 保存意见, at the top left. */
export async function saveOpinion(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存意见' }).click();
  await page.getByText(/意见已保存 \d\d:\d\d:\d\d/).waitFor();
}

type Pass = {
  /** At the committee 评审结论. */
  readonly verb?: string;
  /** The next office; null at the last step. */
  readonly to: string | null;
};

/** 同意通过, then 选择下一步审批单位 where there is a next one; 确定 is still to be pressed. */
export async function openPass(page: Page, { verb = '同意通过', to }: Pass): Promise<Locator> {
  await page.getByRole('button', { name: new RegExp(`^${verb}`) }).click();
  const dialog = page.getByRole('dialog', { name: to === null ? '同意通过（不能撤回）' : '选择下一步审批单位' });
  if (to !== null) await dialog.getByRole('radio', { name: new RegExp(to) }).check();
  return dialog;
}

export async function pass(page: Page, how: Pass): Promise<void> {
  const dialog = await openPass(page, how);
  await dialog.getByRole('button', { name: '确定' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** 返回修改 or 拒绝, 退回原因, 确定 (§5.1.2). */
export async function sendBack(page: Page, verb: '返回修改' | '拒绝', reason: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${verb}`) }).click();
  const dialog = page.getByRole('dialog', { name: new RegExp(`^${verb}`) });
  await dialog.getByLabel('退回原因').fill(reason);
  await dialog.getByRole('button', { name: '确定' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** What was done last stands in a strip until the next act. */
export async function lastAct(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('status').getByText(words).waitFor();
}

/** 撤回 in that strip; the application is back in 待办业务. */
export async function takeBackLastAct(page: Page): Promise<void> {
  await page.getByRole('status').getByRole('button', { name: '撤回' }).click();
  await page.getByText(/已撤回/).waitFor();
}

/** 流程附件上传, at the top right: 推荐材料, 公示材料 and the like (§5.1.1). */
export async function uploadProcessFile(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '流程附件上传' }).click();
  const dialog = page.getByRole('dialog', { name: '流程附件上传' });
  await dialog.getByLabel('选择文件').setInputFiles(await scan(page, name));
  await dialog.getByRole('button', { name: '保存' }).click();
  const arrived = page.getByRole('dialog').filter({ hasText: '附件上传成功' });
  await arrived.getByRole('button', { name: '确定' }).click();
  await dialog.getByRole('button', { name: `预览：${name}` }).waitFor();
  await lookAt(page, '流程附件上传');
  await dialog.getByText('关闭', { exact: true }).click();
}

/** 已阅 only notes that one has looked: it neither passes nor refuses (§5.1.1). */
export async function noteRead(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^已阅/ }).click();
  await page.getByText('已记下').waitFor();
}
