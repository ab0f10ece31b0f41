import { describe, expect } from 'vitest';
import { lookAt } from './steps/look-at.ts';
import { goByMenu } from './steps/menu.ts';
import { test } from './walk.ts';

describe('3.1.3 案例三: the city bureau creates a department of its city', () => {
  test('基础数据管理 — 单位管理 — 新增 — 确定, and the unit is found', async ({ signIn }) => {
    const page = await signIn('liuyang');
    await goByMenu(page, '基础数据管理', '单位管理');
    await page
      .getByRole('row', { name: /德阳市农业农村局/ })
      .first()
      .waitFor();
    await page.getByRole('tree', { name: '单位树' }).getByRole('treeitem', { name: '德阳市农业农村局' }).waitFor();
    await lookAt(page, '单位管理');

    await page.getByRole('button', { name: '新增' }).click();
    const form = page.getByRole('dialog', { name: '新增单位' });
    await form.getByRole('radio', { name: /市\(州\)部门单位/ }).check();
    await form.getByRole('group', { name: '上级机构名称' }).getByText('德阳市人力资源和社会保障局').waitFor();
    await form.getByText('四川省德阳市', { exact: true }).first().waitFor();

    const name = form.getByLabel('单位名称', { exact: true });
    await name.focus();
    await form.getByText('填公章上的全称，不用简称。').waitFor();
    await name.fill('德阳市农业农村局');
    await form.getByText(/同一上级机构下已有同名单位：.*德阳市农业农村局.*电话/).waitFor();
    await name.fill('德阳市林业和草原局');
    const code = form.getByLabel('统一社会信用代码', { exact: true });
    await code.fill('11510600MA0000099T');
    await form.getByText(/校验不通过/).waitFor();
    await code.fill('11510600MA0000099Q');
    await form.getByText('校验码正确').waitFor();
    await form.getByRole('button', { name: /按单位名称推荐/ }).click();
    await form
      .getByText(/^将创建：德阳市林业和草原局（市\(州\)部门单位，上级：德阳市人社局），其高级职称申报流程为：/)
      .waitFor();
    await form.getByRole('heading', { name: '案例' }).waitFor();
    await form.getByRole('heading', { name: /联系软件技术支持人员/ }).waitFor();
    await lookAt(page, '新增单位');

    await form.getByRole('button', { name: '确定' }).click();
    await page.getByText('已新增：德阳市林业和草原局').waitFor();
    await page.getByLabel(/^请输入单位/).fill('dyslyhcyj');
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByText('共 1 条').waitFor();
    await page.getByRole('radio', { name: '选择 德阳市林业和草原局' }).check();
    await page.getByRole('button', { name: '详情' }).click();
    const detail = page.getByRole('dialog', { name: '德阳市林业和草原局' });
    await detail
      .getByText(/刘洋.*新增/)
      .first()
      .waitFor();
    await lookAt(page, '单位详情');
  });

  test('what was typed and not saved is offered again', async ({ signIn }) => {
    const page = await signIn('liuyang');
    await page.goto('/units/new');
    const name = page.getByRole('dialog').getByLabel('单位名称', { exact: true });
    await name.fill('德阳市水利局');
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByRole('heading', { name: '单位管理', level: 1 }).waitFor();
    await page.goto('/units/new');
    await page.getByRole('button', { name: '继续上次未完成的填写' }).click();
    expect(await name.inputValue()).toBe('德阳市水利局');
  });
});
