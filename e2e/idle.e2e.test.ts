import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDatabase, readNow, type OpenedDatabase } from '../apps/server/src/platform/database/index.ts';
import { withDataFolderDatabase } from '../apps/server/src/platform/postgres/index.ts';
import { launchServer, type ServerProcess } from '../apps/server/test/server-process.ts';
import { openBrowser, openPage } from './browser.ts';
import { answerInWords, dragSlider, stepSlider } from './steps/verify-slider.ts';

/** The product of this run once more, as it is by default: with the slider. */
let server: ServerProcess;
let address: string;
let database: OpenedDatabase;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'zhicheng-slider-'));

beforeAll(async () => {
  const dataFolder = inject('dataFolder');
  const addresses = await withDataFolderDatabase(dataFolder, 'a walk', (found) => Promise.resolve(found));
  database = openDatabase(addresses.ownerUrl);
  server = launchServer({
    settings: {
      DATA_DIR: folder,
      DATABASE_URL: addresses.url,
      DATABASE_OWNER_URL: addresses.ownerUrl,
      KEYS_FILE: join(dataFolder, 'keys.json'),
      DEMO: 'off',
      SLIDER: 'on',
    },
  });
  [address, browser] = await Promise.all([server.opened, openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await database.close();
  await server.end();
  rmSync(folder, { recursive: true, force: true });
});

/** 单位名称 of 新增单位. */
const nameField = /^单位名称/;
const password = 'Zhicheng2026!';

async function pressSignIn(page: Page, loginName: string): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel('登录名').fill(loginName);
  await page.getByLabel('登录密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('slider').waitFor();
}

async function whereItFits(): Promise<number> {
  const puzzles = database.db.selectFrom('sign_in_puzzle').select('position').orderBy('made_at', 'desc');
  return (await puzzles.executeTakeFirstOrThrow()).position;
}

async function isHome(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '首页', exact: true }).waitFor();
}

/** As if the time had run out, or somebody had ended the session elsewhere. */
async function endSessions(name: string): Promise<void> {
  await database.db
    .updateTable('session')
    .set({ ended_at: await readNow(database.db), end_reason: 'ended-elsewhere' })
    .where('ended_at', 'is', null)
    .where('account_id', 'in', (query) =>
      query
        .selectFrom('account')
        .innerJoin('person', 'person.id', 'account.person_id')
        .select('account.id')
        .where('person.name', '=', name),
    )
    .execute();
}

test('拖动滑块完成验证: by the mouse, by the keyboard, and no further than the picture where it does not fit', async () => {
  const page = await openPage(browser);
  await pressSignIn(page, 'zhaolei');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await dragSlider(page, (await whereItFits()) - 40);
  await page.getByText('没有对准缺口').waitFor();
  await dragSlider(page, await whereItFits());
  await isHome(page);

  const byKeys = await openPage(browser);
  await pressSignIn(byKeys, 'zhaolei');
  await stepSlider(byKeys, await whereItFits());
  await isHome(byKeys);
});

async function typedName(page: Page): Promise<string> {
  return page.getByLabel(nameField).inputValue();
}

test('a session that ends in the middle of a form costs nothing, and gives the next person nothing', async () => {
  const page = await openPage(browser);
  await page.clock.install();
  await pressSignIn(page, 'huangli');
  await answerInWords(page);
  await isHome(page);
  await page.goto(`${address}/units/new`);
  await page.getByLabel(nameField).fill('德阳市种子管理站甲');

  // Two minutes before the end: a warning that takes nothing away.
  await page.clock.fastForward('28:30');
  await page.getByRole('dialog', { name: '已填写的内容不会丢失' }).waitFor();
  await page.getByRole('button', { name: '继续使用' }).click();
  await page.getByRole('dialog', { name: '已填写的内容不会丢失' }).waitFor({ state: 'detached' });

  // The session is gone; what is typed next asks the server, which asks for the password over the page.
  await endSessions('黄丽');
  await page.getByLabel(nameField).fill('德阳市种子管理站乙');
  const again = page.getByRole('dialog', { name: '请重新登录' });
  await again.getByLabel('登录密码').fill(password);
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await again.getByRole('button', { name: '登录', exact: true }).click();
  await answerInWords(page);
  await again.waitFor({ state: 'detached' });
  expect(await typedName(page)).toBe('德阳市种子管理站乙');

  // Somebody else sits down and signs in: their 首页, and nothing of hers.
  await endSessions('黄丽');
  await page.getByLabel(nameField).fill('德阳市种子管理站丙');
  await again.getByRole('button', { name: '不是黄丽？' }).click();
  await again.getByLabel('登录名').fill('zhaolei');
  await again.getByLabel('登录密码').fill(password);
  await again.getByRole('button', { name: '登录', exact: true }).click();
  await answerInWords(page);
  await page.getByRole('button', { name: /赵磊：个人菜单/ }).waitFor();
  await isHome(page);
  expect(new URL(page.url()).pathname).toBe('/');
  const kept = await page.evaluate(readKept);
  expect(kept).toContain('personId');
  expect(kept).not.toContain('种子管理站');
  await page.goto(`${address}/units/new`);
  await page.getByText('新增单位').first().waitFor();
  expect(await page.getByText('继续上次未完成的填写').count()).toBe(0);

  // She comes back to this browser: hers is still there, for her.
  await pressSignIn(page, 'huangli');
  await answerInWords(page);
  await isHome(page);
  await page.goto(`${address}/units/new`);
  await page.getByRole('button', { name: '继续上次未完成的填写' }).click();
  expect(await typedName(page)).toBe('德阳市种子管理站丙');

  // The cookies go too: who it was is asked at once, and one success brings back the form with all that was typed.
  await page.context().clearCookies();
  await page.getByLabel(nameField).fill('德阳市种子管理站丁');
  await again.getByLabel('登录名').fill('huangli');
  await again.getByLabel('登录密码').fill(password);
  await again.getByRole('button', { name: '登录', exact: true }).click();
  await answerInWords(page);
  await again.waitFor({ state: 'detached' });
  expect(await typedName(page)).toBe('德阳市种子管理站丁');
});

/** All that the browser keeps, as text: bytes as the letters that they would be. */
function readKept(): Promise<string> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('zhicheng');
    opening.onerror = () => {
      reject(new Error('no store'));
    };
    opening.onsuccess = () => {
      const rows = opening.result.transaction('kept').objectStore('kept').getAll();
      rows.onsuccess = () => {
        const asText = (_name: string, value: unknown) =>
          value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value;
        resolve(JSON.stringify(rows.result, asText));
      };
    };
  });
}
