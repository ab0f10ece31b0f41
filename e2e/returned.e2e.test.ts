import { describe, expect } from 'vitest';
import { openCheck, openOwnApplications, press, submitTo } from './steps/apply.ts';
import { replaceAttachment, scan } from './steps/attach.ts';
import { isOpen, openFolder, save, saveData } from './steps/dossier.ts';
import { type } from './steps/fill-in.ts';
import { findPending, lastAct, openHandling, pass, sendBack, takeBackLastAct } from './steps/handle.ts';
import { lookAt } from './steps/look-at.ts';
import { abandon, openHandled, openReturned, returnReason, withdraw } from './steps/mend.ts';
import { test } from './walk.ts';

const employer = '德阳白马关种业有限公司';
const countyAgriculture = '德阳市罗江区农业农村局';

describe('4.1.1.18 撤回申报材料', () => {
  test('before the first office has acted, by 已办业务 — 查看业务 — 撤回; then 编辑 and 提交 again', async ({
    signIn,
  }) => {
    const page = await signIn('machao');
    await openHandled(page);
    await lookAt(page, '查看业务');
    await withdraw(page);
    await page.getByRole('row').filter({ hasText: '草稿' }).waitFor();
    await press(page, '编辑');
    await isOpen(page, 'home');
    await type(page, '专业方向', '玉米品种区域试验与示范');
    await saveData(page);
    await openCheck(page);
    await submitTo(page, employer);
  });
});

describe('5.1.2 审批不通过, 4.1.1.19 驳回材料维护', () => {
  test('returned by the first office, the applicant gives up: 删除流程', async ({ signIn }) => {
    const clerk = await signIn('wangfang');
    await openHandling(clerk, '马超');
    await sendBack(clerk, '返回修改', '工作经历与社保记录不一致，请核对。');
    await lastAct(clerk, /马超/);

    const page = await signIn('machao');
    await openReturned(page);
    await returnReason(page).getByText('工作经历与社保记录不一致，请核对。').waitFor();
    await lookAt(page, '业务办理-申报人');
    await abandon(page, '马超');
    await page.getByText('无。有需要会在这里告诉您').waitFor();
    await openOwnApplications(page);
    await press(page, '申报');
    await page
      .getByRole('row')
      .getByText(/当年不能申报：/)
      .waitFor();
    await lookAt(page, '当年不再申报');
  });

  test('the applicant reads why, takes it back by 撤回, mends it, and submits it again', async ({ signIn }) => {
    const page = await signIn('zhangwei');
    await lookAt(page, '首页-待修改');
    await openReturned(page);
    await returnReason(page).getByText('现职称证书的扫描件看不清编号').waitFor();
    await withdraw(page);
    await press(page, '编辑');
    await openFolder(page, 'basic');
    await lookAt(page, '退回修改');
    await replaceAttachment(page, '现职称证书（或批准文件）', '农艺师资格证书.pdf', await scan(page, '清晰的证书'));
    await save(page);
    await openCheck(page);
    await submitTo(page, employer);
    await page.getByRole('heading', { name: '已重新提交' }).waitFor();
    await page.getByRole('definition').filter({ hasText: '第2轮' }).waitFor();
  });

  test('返回修改 goes one office back, which reads why, and passes it anew', async ({ signIn }) => {
    const employerClerk = await signIn('wangfang');
    await openHandling(employerClerk, '张伟');
    await pass(employerClerk, { to: countyAgriculture });

    const countyClerk = await signIn('wumin');
    await openHandling(countyClerk, '张伟');
    await sendBack(countyClerk, '返回修改', '单位意见没有写明公示情况。');
    await lastAct(countyClerk, new RegExp(`张伟.*${employer}`));

    const again = await findPending(employerClerk, '张伟');
    expect(await again.innerText()).toContain('退回重办');
    await openHandling(employerClerk, '张伟');
    await returnReason(employerClerk).getByText('单位意见没有写明公示情况。').waitFor();
    await lookAt(employerClerk, '退回重办');
    await pass(employerClerk, { to: countyAgriculture });
  });

  test('a clerk takes back what was done last, and does it again', async ({ signIn }) => {
    const page = await signIn('wumin');
    await openHandling(page, '张伟');
    await sendBack(page, '返回修改', '请补充推荐意见。');
    await takeBackLastAct(page);
    await openHandling(page, '张伟');
  });

  test('拒绝 leaves out all offices between, and goes to the applicant', async ({ signIn }) => {
    const clerk = await signIn('wumin');
    await openHandling(clerk, '张伟');
    await sendBack(clerk, '拒绝', '学历证书与学位证书的姓名不一致。');
    await lastAct(clerk, /张伟/);

    const page = await signIn('zhangwei');
    await page.getByText(/已退回给您修改/).waitFor();
    await openReturned(page);
    await returnReason(page).getByText('学历证书与学位证书的姓名不一致。').waitFor();
    await returnReason(page)
      .getByText(/拒绝：直接退给申报人，不结束申报/)
      .waitFor();
  });
});
