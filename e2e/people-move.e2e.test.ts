import { describe, expect } from 'vitest';
import { inventIdentityNumber } from '../apps/server/src/seed/demo/invented.ts';
import { openPage } from './browser.ts';
import { lookAt } from './steps/look-at.ts';
import { goByMenu } from './steps/menu.ts';
import { makeUser, signInFirst } from './steps/set-up.ts';
import { test } from './walk.ts';

/** A person of this walk alone, so that no other walk meets them. */
const newcomer = { name: '岳调动', number: inventIdentityNumber('510604', '19920716', '331') };

describe('3.1.2 用户管理: 代办, 离开本单位, 申请调入', () => {
  test('the stand-in sees for whom; open work is left to nobody; a neighbour asks for somebody and gets them', async ({
    browser,
    signIn,
  }) => {
    const page = await signIn('zhoujianguo');
    await makeUser(page, {
      unitName: '德阳市人力资源和社会保障局',
      name: newcomer.name,
      identityNumber: newcomer.number,
      role: '流程附件上传(总)',
    });
    await page.getByLabel(/^请输入用户/).fill('刘洋');
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByRole('radio', { name: '选择 刘洋' }).check();

    // 离开本单位 of the only clerk: somebody must take the work over, and Enter in a list chooses, no more.
    await page.getByRole('button', { name: '离开本单位' }).click();
    const leaving = page.getByRole('dialog', { name: '离开本单位：刘洋' });
    await leaving.getByLabel('原因').fill('退休');
    await leaving.getByRole('button', { name: '离开本单位' }).click();
    await leaving.getByText(/罗刚（51-/).waitFor();
    await leaving.getByLabel(/^交给本单位同事/).check();
    await leaving.getByLabel('接手的同事').click();
    await page.keyboard.type('岳');
    await page.keyboard.press('Enter');
    await leaving.getByTitle(newcomer.name).waitFor();
    await lookAt(page, '离开本单位');
    await leaving.getByRole('button', { name: '取消' }).click();
    await leaving.waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: '代办', exact: true }).click();
    const layer = page.getByRole('dialog', { name: '代办：刘洋' });
    await layer.getByLabel('代办人').click();
    await page.keyboard.type('岳');
    await page.keyboard.press('Enter');
    await layer.getByLabel('至', { exact: true }).fill(await layer.getByLabel('从', { exact: true }).inputValue());
    await layer.getByRole('button', { name: '确定' }).click();
    await layer.getByText('代办中').waitFor();

    const standIn = await openPage(browser);
    await signInFirst(standIn, newcomer.number, 'kingWAY123!');
    await standIn.getByRole('link', { name: /^消息：\d 条未读$/ }).click();
    await standIn.getByText(/由您代办刘洋的业务/).waitFor();
    await lookAt(standIn, '消息');
    await goByMenu(standIn, '待办事项', '待办业务');
    await standIn.getByRole('row').filter({ hasText: '罗刚' }).getByText('代刘洋办理').waitFor();
    await layer.getByRole('button', { name: '结束' }).click();
    await layer.getByText('已结束').waitFor();
    await layer.getByText('关闭', { exact: true }).click();

    const neighbour = await signIn('jiangtao');
    await goByMenu(neighbour, '基础数据管理', '用户管理');
    await neighbour.getByRole('button', { name: '添加', exact: true }).click();
    await neighbour
      .getByRole('dialog', { name: '添加用户' })
      .getByLabel('身份证', { exact: true })
      .fill(newcomer.number);
    await neighbour.getByRole('button', { name: '申请调入' }).click();
    const request = neighbour.getByRole('dialog', { name: '申请调入' });
    await request.getByLabel('原因').fill('罗水人〔2026〕8号录用');
    await request.getByRole('button', { name: '申请调入' }).click();
    await neighbour.getByText('待答复').first().waitFor();

    await goByMenu(page, '基础数据管理', '用户管理');
    await page.getByRole('link', { name: /^申请调入（\d+ 份待答复）$/ }).click();
    await page.getByRole('radio', { name: `选择 ${newcomer.name}` }).check();
    await lookAt(page, '收到的申请');
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await page
      .getByRole('dialog', { name: `同意调入：${newcomer.name}` })
      .getByRole('button', { name: '同意' })
      .click();
    await page.getByRole('row').filter({ hasText: newcomer.name }).getByText('已同意').waitFor();
    await neighbour.reload();
    await neighbour.getByRole('radio', { name: `选择 ${newcomer.name}` }).check();
    await neighbour.getByRole('button', { name: '分配角色' }).click();
    const held = neighbour.getByRole('listbox', { name: /^已选角色/ }).getByRole('option');
    await held.first().waitFor();
    expect(await held.allInnerTexts()).toEqual([expect.stringContaining('申报人(职称)')]);
    await standIn.context().close();
  });
});
