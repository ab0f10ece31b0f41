import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventCreditCode, inventIdentityNumber } from '../apps/server/src/seed/demo/invented.ts';
import { openBrowser, openPageAt } from './browser.ts';
import { newInstallation, type NewInstallation } from './steps/new-installation.ts';
import { makeUnit, makeUser, signInFirst } from './steps/set-up.ts';

/** The first password of every account (§2.1.3). */
const GIVEN = 'kingWAY123!';

const numbers = {
  zhou: inventIdentityNumber('510104', '19710315', '073'),
  zhao: inventIdentityNumber('510703', '19830418', '051'),
  qian: inventIdentityNumber('510703', '19880820', '027'),
  chen: inventIdentityNumber('510107', '19800926', '048'),
  liu: inventIdentityNumber('510603', '19820107', '036'),
  huang: inventIdentityNumber('510603', '19850611', '044'),
} as const;

let site: NewInstallation;
let browser: Browser;
beforeAll(async () => {
  site = await newInstallation();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.end();
});

async function firstSignIn(loginName: string, given = GIVEN): Promise<Page> {
  const page = await openPageAt(browser, site.address);
  await signInFirst(page, loginName, given);
  return page;
}

describe('3.1.3 新增单位和用户案例, in a new installation without demo data', () => {
  test('the 安全保密员 makes the first clerk of 省人社厅', async () => {
    const security = await firstSignIn('security', site.securityPassword);
    await makeUser(security, { name: '周建国', identityNumber: numbers.zhou, role: '省人社厅经办人员(职称)' });
    await security.close();
  });

  test('案例一, 案例二: 省人社厅 makes 中国工程物理研究院, 四川省农业农村厅 and 德阳市人社局, each with its clerk', async () => {
    const zhou = await firstSignIn(numbers.zhou);
    const said = await makeUnit(zhou, {
      unitClass: '中央在川单位',
      division: '四川省绵阳市',
      name: '中国工程物理研究院',
      creditCode: inventCreditCode('12', '510700', 'MA0000011'),
    });
    expect(said).toContain('（中央在川单位，上级：四川省人社厅）');
    await makeUnit(zhou, {
      unitClass: '省级部门单位',
      division: '四川省',
      name: '四川省农业农村厅',
      creditCode: inventCreditCode('11', '510000', 'MA0000021'),
    });
    await makeUnit(zhou, {
      unitClass: '市(州)人社局',
      division: '四川省德阳市',
      name: '德阳市人力资源和社会保障局',
      creditCode: inventCreditCode('11', '510600', 'MA0000031'),
    });
    const clerks = [
      ['中国工程物理研究院', '赵磊', numbers.zhao, '中央在川单位经办人员(职称)'],
      ['四川省农业农村厅', '陈晓梅', numbers.chen, '省级部门经办人员(职称)'],
      ['德阳市人力资源和社会保障局', '刘洋', numbers.liu, '市(州)人社局经办人员(职称)'],
    ] as const;
    for (const [unitName, name, identityNumber, role] of clerks)
      await makeUser(zhou, { unitName, name, identityNumber, role });
    await zhou.close();
  });

  test('案例三: 德阳市人社局 makes 德阳市农业农村局 and its clerk', async () => {
    const liu = await firstSignIn(numbers.liu);
    const said = await makeUnit(liu, {
      unitClass: '市(州)部门单位',
      name: '德阳市农业农村局',
      creditCode: inventCreditCode('11', '510600', 'MA0000041'),
    });
    expect(said).toContain('（市(州)部门单位，上级：德阳市人社局），其高级职称申报流程为：个人申报——所在单位审核');
    const role = '市(州)部门经办人员(职称)';
    await makeUser(liu, { unitName: '德阳市农业农村局', name: '黄丽', identityNumber: numbers.huang, role });
    await liu.close();
  });

  test('案例四: 中国工程物理研究院 makes an account for an applicant of its own, who signs in', async () => {
    const zhao = await firstSignIn(numbers.zhao);
    await makeUser(zhao, { name: '钱学', identityNumber: numbers.qian, role: '申报人(职称)' });
    await zhao.close();
    const qian = await firstSignIn(numbers.qian);
    await qian.getByRole('link', { name: '高级职称申报' }).first().waitFor();
    await qian.close();
  });
});
