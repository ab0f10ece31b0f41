import type { Page } from 'playwright-core';
import { goByMenu } from './menu.ts';

/** The password that people choose at their first sign-in. */
const OWN_PASSWORD = 'Chengdu2026!';

/** The first sign-in: a given password, which must be changed at once (§2.1.3); ends on 首页. */
export async function signInFirst(page: Page, loginName: string, given: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('登录名').fill(loginName);
  await page.getByLabel('登录密码').fill(given);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '密码修改', level: 1 }).waitFor();
  await page.getByLabel('旧密码').fill(given);
  await page.getByLabel('新密码', { exact: true }).fill(OWN_PASSWORD);
  await page.getByLabel('确认新密码').fill(OWN_PASSWORD);
  await page.getByRole('button', { name: '确定' }).click();
  await page.getByText(/密码已修改/).waitFor();
  await page.goto('/');
  await page.getByRole('heading', { name: '首页', exact: true }).waitFor();
}

export interface UnitToMake {
  /** 单位隶属关系 as the form says it. */
  readonly unitClass: string;
  /** 所属行政区域, where it does not follow from the class. */
  readonly division?: string;
  readonly name: string;
  readonly creditCode: string;
}

/** 基础数据管理 — 单位管理 — 新增 — 确定 (§3.1.1.2); gives what the form said it would do. */
export async function makeUnit(page: Page, unit: UnitToMake): Promise<string> {
  await goByMenu(page, '基础数据管理', '单位管理');
  await page.getByRole('button', { name: '新增' }).click();
  const form = page.getByRole('dialog', { name: '新增单位' });
  await form.getByRole('radio', { name: unit.unitClass, exact: false }).first().check();
  if (unit.division !== undefined) {
    await form.getByLabel('所属行政区域').fill(unit.division);
    await page.getByTitle(unit.division, { exact: true }).first().click();
  }
  await form.getByLabel('单位名称', { exact: true }).fill(unit.name);
  await form.getByLabel('统一社会信用代码', { exact: true }).fill(unit.creditCode);
  const sentence = form.getByText(new RegExp(`^将创建：${unit.name}`));
  const said = await sentence.innerText();
  await form.getByRole('button', { name: '确定' }).click();
  await page.getByText(`已新增：${unit.name}`).waitFor();
  return said;
}

export interface UserToMake {
  /** Where it is not the clerk's own unit. */
  readonly unitName?: string;
  readonly name: string;
  readonly identityNumber: string;
  /** 系统角色 */
  readonly role: string;
}

/** 基础数据管理 — 用户管理 — 添加 — 下一步 — 双击选择 — 保存 (§3.1.2.3). */
export async function makeUser(page: Page, user: UserToMake): Promise<void> {
  await goByMenu(page, '基础数据管理', '用户管理');
  await page.getByRole('button', { name: '添加', exact: true }).click();
  const form = page.getByRole('dialog', { name: '添加用户' });
  if (user.unitName !== undefined) {
    await form.getByLabel('所属单位').fill(user.unitName);
    await page.getByRole('option', { name: user.unitName }).first().or(page.getByTitle(user.unitName).first()).click();
  }
  await form.getByLabel('用户名', { exact: false }).first().fill(user.name);
  await form.getByLabel('身份证', { exact: false }).first().fill(user.identityNumber);
  await form.getByText('号码有效，尚无账号').waitFor();
  await form.getByRole('button', { name: '下一步' }).click();
  const roles = page.getByRole('dialog', { name: '用户审批权限设置' });
  await roles
    .getByRole('listbox', { name: /可选角色/ })
    .getByRole('option', { name: user.role })
    .dblclick();
  await roles
    .getByRole('listbox', { name: /已选角色/ })
    .getByRole('option', { name: user.role })
    .waitFor();
  await roles.getByRole('button', { name: '保存' }).click();
  await page.getByText(`已保存 ${user.name} 的角色`).waitFor();
  await roles.getByRole('button', { name: '关闭' }).first().click();
}
