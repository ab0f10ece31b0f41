import { readFile } from 'node:fs/promises';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect } from 'vitest';
import { lookAt } from './steps/look-at.ts';
import { goByMenu } from './steps/menu.ts';
import { test } from './walk.ts';

test('units from Excel: template, a cell mended in the preview, made, undone', async ({ signIn }) => {
  const page = await signIn('liuyang');
  await goByMenu(page, '基础数据管理', '单位管理');
  await page.getByRole('button', { name: '导入' }).click();
  await lookAt(page, '导入单位-模板');
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载模板' }).click();
  const download = await coming;
  const [heading = []] = (await readXlsx(await readFile(await download.path()))).sheets[0]?.rows ?? [];
  expect(heading.slice(0, 2)).toEqual(['单位名称*', '统一社会信用代码*']);

  const rows = [
    heading,
    ['德阳市文物局', '11510600MA0000101A', '市(州)部门单位', '德阳市'],
    ['德阳市档案局', '11510600MA0000102F', '市(州)部门单位', '绵阳市'],
  ];
  const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: '单位', rows }] }));
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.getByLabel('选择填好的文件').setInputFiles({ name: '单位名单.xlsx', mimeType, buffer });

  await page.getByText(/共 2 行，可导入 0 行，有错 2 行/).waitFor();
  await lookAt(page, '导入单位-预览');
  const division = page.getByRole('textbox', { name: '第 3 行 所属行政区域' });
  await division.fill('德阳市');
  await division.press('Enter');
  await page.getByText(/可导入 1 行，有错 1 行/).waitFor();
  await page.getByRole('radio', { name: /^只导入正确的（1 行）/ }).check();
  await page.getByRole('button', { name: '开始导入' }).click();
  await page.getByText(/已导入 1 行，有错未导入 1 行/).waitFor();
  await page
    .getByRole('row', { name: /德阳市档案局/ })
    .getByText('已导入')
    .waitFor();
  await lookAt(page, '导入单位-结果');

  await page.getByRole('button', { name: '撤销导入' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销导入' }).click();
  await page.getByText('已撤销，没有留下单位。').waitFor();
});
