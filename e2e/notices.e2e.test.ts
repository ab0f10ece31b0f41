import { expect } from 'vitest';
import { lookAt } from './steps/look-at.ts';
import { openPage } from './browser.ts';
import { test } from './walk.ts';

/** Days from today, as people type them. */
function dayFromNow(days: number): string {
  // eslint-disable-next-line no-restricted-syntax -- the browser's person looks at a calendar on the wall
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

test('a 高评办 drafts a notice, sees it as an applicant will, has its routes checked and publishes it for everybody', async ({
  browser,
  signIn,
}) => {
  const title = '关于补充开展农业高级职称申报的通知';
  const office = await signIn('hezhiqiang');
  await office.goto('/manage/notices');
  await lookAt(office, '评审通知');
  await office.getByRole('button', { name: '新增' }).click();
  await office.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await office.getByRole('heading', { name: '起草评审通知', level: 1 }).waitFor();
  await office.getByLabel('通知名称').fill(title);
  for (const [label, days] of [
    ['申报开始日', -1],
    ['申报截止日', 30],
    ['补正最晚日', 60],
  ] as const) {
    await office.getByLabel(label, { exact: true }).fill(dayFromNow(days).replaceAll('-', '.'));
  }
  await office.getByRole('textbox', { name: '通知正文' }).fill('现就有关事项通知如下。');
  await office.getByLabel('联系方式').fill('四川省农业农村厅高评办，028-00000102');
  await office.getByText(/草稿已保存/).waitFor();
  await office.getByRole('button', { name: '检查' }).click();
  await office.getByText('每一环节都能找到办理单位。').waitFor();
  await lookAt(office, '起草评审通知');

  await office.getByRole('button', { name: '预览' }).click();
  await office.getByRole('heading', { name: title, level: 1 }).waitFor();
  await office.getByText('现就有关事项通知如下。').waitFor();
  await lookAt(office, '预览评审通知');
  await office.getByRole('link', { name: '返回编辑' }).click();

  await office.getByRole('button', { name: '发布', exact: true }).click();
  await office.getByRole('dialog').getByRole('button', { name: '发布' }).click();
  await office.getByText('已发布', { exact: true }).waitFor();
  await lookAt(office, '已发布的评审通知');
  const address = await office.getByRole('link', { name: /public\/notices/ }).getAttribute('href');

  const anybody = await openPage(browser);
  await anybody.setViewportSize({ width: 360, height: 740 });
  await anybody.goto(address ?? '');
  await anybody.getByRole('heading', { name: title }).waitFor();
  await anybody.getByRole('heading', { name: /需要准备的材料/ }).waitFor();
  await lookAt(anybody, '评审通知公开页');
  expect(await anybody.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await anybody.context().close();

  const liMin = await signIn('limin');
  await liMin.goto('/apply/senior/notices');
  await liMin.getByRole('link', { name: title }).waitFor();
});
