import { describe, expect } from 'vitest';
import { openOwnApplications, press } from './steps/apply.ts';
import { lookAt } from './steps/look-at.ts';
import { test } from './walk.ts';

const cityBureau = '德阳市人力资源和社会保障局';

describe('4.1.1.17 查看审批流程', () => {
  test('首页 says where an application is, since when, and what comes next', async ({ signIn }) => {
    const page = await signIn('luogang');
    const card = page.getByRole('region', { name: /高级职称申报评审工作的通知/ });
    await card.getByText(cityBureau).waitFor();
    await card.getByText(/接下来：高评办资格审查。/).waitFor();
    await page.getByText('正在申报的通知，您都已有申报').waitFor();
    await lookAt(page, 'first-page');
  });

  test('查看流程: who handled it, when, how long it took, with what opinion', async ({ signIn }) => {
    const page = await signIn('luogang');
    await openOwnApplications(page);
    await press(page, '查看流程');
    const done = page.getByRole('row').filter({ hasText: '所在单位审核' });
    expect(await done.innerText()).toMatch(/王芳[\s\S]*\d{4}-\d\d-\d\d \d\d:\d\d[\s\S]*(小时|天)[\s\S]*同意通过/);
    await done.getByText('同意推荐申报').first().click();
    await done.getByText('公示期间无异议。').waitFor();
    const open = page.getByRole('row').filter({ hasText: '市(州)人社局审核' });
    expect(await open.innerText()).toMatch(/已等/);
    await lookAt(page, '查看流程');
  });

  test('流程图: the current step is yellow, and shows the unit that was chosen for it', async ({ signIn }) => {
    const page = await signIn('luogang');
    await openOwnApplications(page);
    await press(page, '流程图');
    const chart = page.getByRole('figure', { name: '流程图' });
    const current = chart.getByRole('button', { name: /市\(州\)人社局审核/ });
    expect(await current.getAttribute('aria-current')).toBe('step');
    const [red = 0, green = 0, blue = 0] = await current.evaluate((box) =>
      (getComputedStyle(box).backgroundColor.match(/\d+/g) ?? []).map(Number),
    );
    expect(Math.min(red, green) - blue).toBeGreaterThan(40);
    await current.hover();
    const chosen = page.getByRole('tooltip').filter({ hasText: '审批单位' });
    await chosen.getByText(cityBureau).waitFor();
    await lookAt(page, '流程图');
  });

  test('an approved one shows every office in green, and none in yellow', async ({ signIn }) => {
    const page = await signIn('tangxue');
    await page.getByText('您今年不能再申报').waitFor();
    await page.getByRole('link', { name: /高级职称申报评审工作的通知.*通过/ }).click();
    await page.getByRole('link', { name: '流程图' }).click();
    const chart = page.getByRole('figure', { name: '流程图' });
    await chart.getByRole('button', { name: /省人社厅审核/ }).waitFor();
    expect(await chart.getByRole('button', { name: /已完成/ }).count()).toBe(10);
    await lookAt(page, '流程图-通过');
  });
});
