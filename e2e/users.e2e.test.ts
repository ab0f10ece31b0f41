import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { lookAt } from './steps/look-at.ts';
import { goByMenu } from './steps/menu.ts';
import { test } from './walk.ts';

const roleTitle = '用户审批权限设置';

/** 基础数据管理 — 用户管理 — 添加. */
async function openAdd(page: Page): Promise<Locator> {
  await goByMenu(page, '基础数据管理', '用户管理');
  await page.getByRole('button', { name: '添加', exact: true }).click();
  const form = page.getByRole('dialog', { name: '添加用户' });
  await form.waitFor();
  return form;
}

/** 由左往右双击选择即可，然后点击保存 (§3.1.2.3); leaves the layer open. */
async function giveRole(page: Page, role: string): Promise<Locator> {
  const layer = page.getByRole('dialog', { name: roleTitle });
  await layer
    .getByRole('listbox', { name: /^可选角色/ })
    .getByRole('option', { name: role })
    .dblclick();
  await layer
    .getByRole('listbox', { name: /^已选角色/ })
    .getByRole('option', { name: role })
    .getByText('新增')
    .waitFor();
  return layer;
}

describe('3.1.2.3 用户信息填报', () => {
  test('案例四: a unit’s clerk gives its applicant an account, role and 账号通知单', async ({ signIn }) => {
    const page = await signIn('wangfang');
    const form = await openAdd(page);
    await form.getByTitle('德阳白马关种业有限公司').waitFor();
    await form.getByLabel(/^用户名/).fill('孙立');
    await form.getByLabel('身份证', { exact: true }).fill('510604199305172217');
    await form.getByText('号码有效，尚无账号').waitFor();
    expect(await form.getByLabel('登录名', { exact: true }).inputValue()).toBe('510604199305172217');
    await form.getByText('kingWAY123!').waitFor();
    await lookAt(page, '添加用户');
    await form.getByRole('button', { name: '下一步' }).click();

    const layer = await giveRole(page, '申报人(职称)');
    await lookAt(page, '用户审批权限设置');
    await layer.getByRole('button', { name: '保存' }).click();
    await layer.getByRole('button', { name: '账号通知单' }).click();
    await page.getByRole('article', { name: '账号通知单：孙立' }).first().waitFor();
    await lookAt(page, '账号通知单');
  });

  test('the bureau gives a department its clerk by keys; a known number leads to 申请调入; 从未登录 lists who is new', async ({
    signIn,
  }) => {
    const page = await signIn('liuyang');
    const form = await openAdd(page);
    await form.getByLabel('所属单位', { exact: true }).click();
    await page.keyboard.type('农业');
    await page.getByTitle('德阳市农业农村局').click();
    const number = form.getByLabel('身份证', { exact: true });
    await number.fill('510603199108083385');
    await form.getByText(/校验不通过/).waitFor();
    // 李敏 of a company: no second account.
    await number.fill('510604198603120269');
    await form.getByRole('button', { name: '申请调入' }).waitFor();
    await number.fill('510603199108083358');
    await form.getByText('号码有效，尚无账号').waitFor();
    await form.getByLabel(/^用户名/).fill('钱进');
    await form.getByRole('button', { name: '下一步' }).click();

    const layer = await giveRole(page, '市(州)部门经办人员(职称)');
    await layer.getByLabel('查找可选角色').fill('流程附件');
    await layer.getByRole('listbox', { name: /^可选角色/ }).focus();
    await page.keyboard.press('Enter');
    await layer.getByText('未保存：新增 2 个，取消 0 个').waitFor();
    await layer.getByRole('button', { name: '保存' }).click();
    await layer.getByRole('button', { name: '再添加一个' }).waitFor();
    await layer.getByText('关闭', { exact: true }).click();

    await page.getByRole('checkbox', { name: '从未登录' }).check();
    await page.getByLabel(/^请输入用户/).fill('qj');
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByText('共 1 条').waitFor();
    await page.getByRole('radio', { name: '选择 钱进' }).check();
    await lookAt(page, '用户管理');
    await page.getByRole('button', { name: '重置密码' }).click();
    const dialog = page.getByRole('dialog', { name: /重置密码/ });
    await dialog.getByRole('button', { name: '重置密码' }).click();
    await dialog.getByRole('button', { name: '复制' }).waitFor();
    await lookAt(page, '一次性密码');
  });
});
