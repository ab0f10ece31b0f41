import { lookAt } from './steps/look-at.ts';
import { test } from './walk.ts';

test('系统管理员 answers why, looks at what is stuck, and tells people; they read it; the auditor sees who did it', async ({
  signIn,
}) => {
  const page = await signIn('sysadmin');
  await page.goto('/support/why');
  await page.getByLabel('谁看不到').fill('吴敏');
  await page.getByLabel('哪份申报').fill('唐雪');
  await page.getByRole('button', { name: /^查\s*询$/ }).click();
  await page.getByRole('link', { name: /吴敏/ }).click();
  await page.getByRole('link', { name: /唐雪/ }).click();
  await page.getByRole('heading', { name: '吴敏的待办业务中没有唐雪的申报' }).waitFor();
  await page.getByText(/申报已于 .* 结束：通过/).waitFor();
  await lookAt(page, '为什么不在待办里');
  await page.goto('/support/stuck');
  await page.getByRole('heading', { name: '卡住的业务', level: 1 }).waitFor();
  await lookAt(page, '卡住的业务');
  await page.goto('/support/errors?code=own-case');
  await page.getByRole('heading', { name: /不能办理本人的申报/ }).waitFor();
  await lookAt(page, '错误编号查询');

  await page.goto('/help-contacts');
  await page.getByRole('button', { name: '新增' }).click();
  const contact = page.getByRole('dialog', { name: '新增联系方式' });
  await contact.getByLabel('服务区域').selectOption('510000');
  await contact.getByLabel('名称').fill('四川省职称系统技术支持');
  await contact.getByLabel('联系电话').fill('028-86000000');
  await lookAt(page, '帮助维护');
  await contact.getByRole('button', { name: /^保\s*存$/ }).click();
  await page.getByRole('cell', { name: '028-86000000' }).waitFor();

  await page.goto('/bulletins?edit=new');
  const draft = page.getByRole('dialog', { name: '新增公告' });
  await draft.getByLabel('标题').fill('关于申报工作的说明');
  await draft.getByLabel('正文').fill('请各单位按时申报。');
  await draft.getByLabel('显示区域').selectOption('510600');
  await lookAt(page, '新增公告');
  await draft.getByRole('button', { name: '保存为草稿' }).click();
  await page.getByRole('cell', { name: '草稿' }).waitFor();
  await page.getByRole('button', { name: /^发\s*布$/ }).click();
  await page.getByRole('cell', { name: '已发布' }).waitFor();

  const liMin = await signIn('limin');
  await liMin.getByRole('link', { name: /关于申报工作的说明/ }).click();
  await liMin.getByText('请各单位按时申报。').waitFor();
  await lookAt(liMin, '通知公告');

  const auditor = await signIn('auditor');
  await auditor.goto('/logs/operations');
  await auditor.getByRole('cell', { name: '发布公告' }).click();
  await auditor.getByRole('dialog', { name: '日志详情' }).getByText('与写入时一致').waitFor();
  await lookAt(auditor, '日志详情');
  await auditor.goto('/logs/sign-ins');
  await auditor.getByRole('cell', { name: '登录', exact: true }).first().waitFor();
  await auditor.getByRole('button', { name: '完整性校验' }).click();
  await auditor.getByText(/完整：没有改动、删除或插入/).waitFor();
});
