import { expect } from 'vitest';
import { lookAt } from './steps/look-at.ts';
import { test } from './walk.ts';

/** A day from today, as people type it. */
function dayFromNow(days: number): string {
  // eslint-disable-next-line no-restricted-syntax -- the browser's person looks at a calendar on the wall
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

test('省人社厅 makes a version of 专业目录 and enters a committee; a city’s 报送截止 marks what its clerk has to do', async ({
  signIn,
}) => {
  const province = await signIn('zhoujianguo');
  await province.goto('/catalogue?series=06');
  await province.getByRole('heading', { name: '农业技术' }).waitFor();
  await lookAt(province, '专业目录');
  await province.getByRole('button', { name: '新建版本' }).click();
  await province.getByRole('button', { name: '新增专业' }).click();
  const adding = province.getByRole('dialog', { name: '新增专业（农业技术）' });
  await adding.getByLabel('专业名称').fill('智慧农业');
  await lookAt(province, '新增专业');
  await adding.getByRole('button', { name: /^确\s*定$/ }).click();
  await province.getByRole('cell', { name: '智慧农业', exact: true }).waitFor();
  await province.getByLabel('启用日', { exact: true }).fill(dayFromNow(1));
  await province.keyboard.press('Tab');
  await province.getByRole('button', { name: /^发\s*布$/ }).click();
  await province.getByRole('button', { name: '新建版本' }).waitFor();

  await province.goto('/committees');
  await lookAt(province, '评审委员会');
  await province.getByRole('button', { name: /^新\s*增$/ }).click();
  await province.getByRole('button', { name: /^确\s*定$/ }).click();
  await province.getByRole('link', { name: '请选择评审的职称系列。' }).waitFor();
  await lookAt(province, '新增评审委员会');

  const city = await signIn('liuyang');
  await city.goto('/manage/notices');
  await city.getByRole('link', { name: /农业技术系列高级职称/ }).click();
  await city.getByLabel('市(州)人社局审核报送截止', { exact: true }).fill(dayFromNow(-2));
  await city.keyboard.press('Tab');
  await city.getByRole('button', { name: /^保\s*存$/ }).click();
  await city.getByText('已保存，待办业务已按此标记。').waitFor();
  await city.goto('/');
  await city.getByRole('link', { name: /已过截止 \d+ 件/ }).click();
  await city.getByRole('cell', { name: /罗刚/ }).waitFor();
  await city
    .getByText(/已过截止 \d 天/)
    .first()
    .waitFor();
  await lookAt(city, '待办业务的报送截止');
  await city.setViewportSize({ width: 360, height: 740 });
  await city
    .getByText(/已过截止 \d 天/)
    .first()
    .waitFor();
  expect(await city.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
