import { describe, expect } from 'vitest';
import { test } from './walk.ts';
import { edit, openCheck, openOwnApplications, press, submitTo, toolbar } from './steps/apply.ts';
import { attach, cancelUpload, isShown, photograph, preview, replaceAttachment, scan } from './steps/attach.ts';
import { folderLine, isKept, isOpen, leaving, next, openFolder, save, saveData } from './steps/dossier.ts';
import { fillIn, type } from './steps/fill-in.ts';
import { attachmentsOf, liMin } from './steps/li-min.ts';
import { lookAt } from './steps/look-at.ts';

const notice = /高级职称申报评审工作的通知/;
const unit = '德阳白马关种业有限公司';

describe('4.1.1.1 申报', () => {
  test('the notice is found by a word, opened by its blue title, and confirmed', async ({ signIn }) => {
    const page = await signIn('limin');
    await lookAt(page, '首页-申报人');
    await openOwnApplications(page);
    await lookAt(page, '高级职称申报-空');
    await press(page, '申报');
    await page.getByLabel('申报通知名称或关键字').fill('农业');
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByRole('radio', { name: notice }).check();
    await lookAt(page, '选择申报通知');

    await page.getByRole('link', { name: notice }).click();
    await page.getByRole('heading', { name: /需要准备的材料/ }).waitFor();
    await lookAt(page, '申报通知');
    await page.goBack();
    await page.getByRole('radio', { name: notice }).and(page.locator(':checked')).waitFor();
    await toolbar(page).getByRole('button', { name: '确认' }).click();
    await isOpen(page, 'home');
  });
});

describe('4.1.1.2 首页（基本信息）', () => {
  test('what is chosen is saved by 保存数据', async ({ signIn }) => {
    const page = await signIn('limin');
    await edit(page);
    await fillIn(page, 'home', liMin.home);
    await saveData(page);
    await page.reload();
    await page.getByText('高级农艺师', { exact: true }).waitFor();
    await lookAt(page, '首页（基本信息）');
  });

  test('图八: an attachment is uploaded, shown, taken away, and changed for another', async ({ signIn }) => {
    const page = await signIn('limin');
    await edit(page);
    const slot = '基层工作、艰苦边远地区证明';
    const [first, second] = [await scan(page, '乡镇工作证明'), await scan(page, '基层工作证明')];
    await attach(page, slot, first);
    await preview(page, first.name);
    await lookAt(page, '图八 附件');
    await cancelUpload(page, first.name);
    await attach(page, slot, first);
    await replaceAttachment(page, slot, first.name, second);
    await page.reload();
    await preview(page, second.name);
    expect(await page.getByRole('button', { name: `预览附件：${first.name}` }).count()).toBe(0);
  });
});

test('4.1.1.17 提交 of an incomplete one names what is missing, and leads there', async ({ signIn }) => {
  const page = await signIn('limin');
  await openCheck(page);
  await page.getByRole('heading', { name: /还缺 \d+ 项/ }).waitFor();
  await lookAt(page, '检查-缺项');
  const submit = page.getByRole('button', { name: `提交给 ${unit}` });
  expect(await submit.getAttribute('aria-disabled')).toBe('true');
  const missing = page.getByRole('region', { name: '基本信息' });
  await missing.getByRole('link', { name: /从事本专业年限/ }).click();
  await isOpen(page, 'basic');
  await page.getByLabel('从事本专业年限', { exact: true }).and(page.locator(':focus')).waitFor();
});

describe('4.1.1.3 诚信承诺', () => {
  test('is read, ticked and signed; the date is there already; 下一步 opens the next folder', async ({ signIn }) => {
    const page = await signIn('limin');
    await edit(page);
    await openFolder(page, 'pledge');
    await page.getByRole('checkbox', { name: '已阅读并同意承诺内容' }).check();
    await fillIn(page, 'pledge', liMin.pledge);
    expect(await page.getByLabel('日期', { exact: true }).inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/);
    await lookAt(page, '诚信承诺');
    await next(page, 'basic');
    await folderLine(page, 'pledge').getByText('已完成').waitFor();
  });
});

describe('4.1.1.4 基本信息', () => {
  test('is filled in with its attachments, and saved', async ({ signIn }) => {
    const page = await signIn('limin');
    await edit(page);
    await openFolder(page, 'basic');
    await fillIn(page, 'basic', liMin.basic);
    for (const { slot, file } of attachmentsOf('basic')) {
      const paper = file.endsWith('.jpg') ? await photograph(page, file) : await scan(page, file.replace('.pdf', ''));
      await attach(page, slot, paper);
    }
    await lookAt(page, '基本信息');
    await save(page);
    await folderLine(page, 'basic').getByText('已完成').waitFor();
  });

  test('取消 and X ask what becomes of changes: 继续填写, 保留为草稿, 放弃', async ({ signIn }) => {
    const page = await signIn('limin');
    await edit(page);
    await openFolder(page, 'basic');
    await type(page, '所在部门', '种质资源部');
    await page.getByRole('button', { name: '取消', exact: true }).click();
    await leaving(page).getByRole('button', { name: '继续填写' }).click();
    await page.getByRole('button', { name: '关闭档案袋' }).click();
    await leaving(page).waitFor();
    await lookAt(page, '离开档案袋');
    await leaving(page).getByRole('button', { name: '保留为草稿' }).click();
    await isOpen(page, 'home');
    await folderLine(page, 'basic').getByText('草稿').waitFor();
    await openFolder(page, 'basic');
    expect(await page.getByLabel('所在部门', { exact: true }).inputValue()).toBe('种质资源部');
    await page.getByRole('button', { name: '取消', exact: true }).click();
    await leaving(page).getByRole('button', { name: /^放弃/ }).click();
    await isOpen(page, 'home');
    await openFolder(page, 'basic');
    expect(await page.getByLabel('所在部门', { exact: true }).inputValue()).toBe('品种研发部');
  });

  test('a reload in the middle of it loses nothing', async ({ signIn }) => {
    const page = await signIn('limin');
    await edit(page);
    await openFolder(page, 'basic');
    await type(page, '通讯地址', '四川省德阳市罗江区白马关镇种业路2号');
    await page.reload();
    await isOpen(page, 'basic');
    await isKept(page);
    expect(await page.getByLabel('通讯地址', { exact: true }).inputValue()).toBe('四川省德阳市罗江区白马关镇种业路2号');
    await save(page);
  });
});

describe('4.1.1.5 教育经历, 4.1.1.7 工作经历', () => {
  test('教育经历: each row with its attachments; 详情 shows all of them', async ({ signIn }) => {
    const page = await signIn('limin');
    await edit(page);
    await openFolder(page, 'education');
    for (const row of liMin.education) {
      await page.getByRole('button', { name: '新增' }).click();
      await fillIn(page, 'education', row);
      for (const { slot, file } of attachmentsOf('education', row.id)) {
        await attach(page, slot, await scan(page, file.replace('.pdf', '')));
      }
    }
    await lookAt(page, '教育经历');
    await page.getByRole('button', { name: '详情' }).click();
    expect(await page.getByLabel('毕业院校', { exact: true }).count()).toBe(liMin.education.length);
    await lookAt(page, '教育经历-详情');
    await next(page, 'work');
    await folderLine(page, 'education').getByText('已完成').waitFor();
  });

  test('工作经历: since the first post, to 至今', async ({ signIn }) => {
    const page = await signIn('limin');
    await edit(page);
    await openFolder(page, 'work');
    for (const row of liMin.work) {
      await page.getByRole('button', { name: '新增' }).click();
      await fillIn(page, 'work', row);
      for (const { slot, file } of attachmentsOf('work', row.id)) {
        await attach(page, slot, await scan(page, file.replace('.pdf', '')));
      }
    }
    await lookAt(page, '工作经历');
    await save(page);
    await folderLine(page, 'work').getByText('已完成').waitFor();
  });
});

test('4.1.1.15 查看详情: blue fields open their attachments; 打印 stands at the top left', async ({ signIn }) => {
  const page = await signIn('limin');
  await openOwnApplications(page);
  await lookAt(page, '高级职称申报');
  await press(page, '查看详情');
  await page.getByRole('article', { name: '申报表' }).getByRole('button', { name: /^李敏/ }).click();
  await isShown(page, '证件照.jpg');
  await lookAt(page, '查看详情');
  await page.evaluate(() => {
    window.print = () => (document.title = '打印');
  });
  await page.getByRole('button', { name: '打印' }).click();
  expect(await page.title()).toBe('打印');
});

test('4.1.1.16 编辑 opens it again; 删除 takes it away, and 恢复 brings it back', async ({ signIn }) => {
  const page = await signIn('limin');
  await edit(page);
  await type(page, '专业方向', '油菜新品种选育与推广');
  await saveData(page);
  await openOwnApplications(page);
  await press(page, '删除');
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await page.getByText('还没有申报').waitFor();
  await page.getByRole('button', { name: '恢复' }).click();
  await page.getByRole('radio', { name: notice }).waitFor();
});

test('4.1.1.17 a complete one is submitted to the unit that the check names; the receipt says where it is', async ({
  signIn,
}) => {
  const page = await signIn('limin');
  await openCheck(page);
  await page.getByRole('heading', { name: '没有缺项' }).waitFor();
  await lookAt(page, '检查-齐全');
  await submitTo(page, unit);
  await page.getByText(`接下来：${unit}审核`).waitFor();
  await lookAt(page, '回执');
  await page.getByRole('link', { name: '回首页' }).click();
  await page.getByText('您现在不用做什么').waitFor();
  await lookAt(page, '首页-审批中');
});
