import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { openCheck, submitTo } from './steps/apply.ts';
import * as handle from './steps/handle.ts';
import { lookAt } from './steps/look-at.ts';
import { goByMenu } from './steps/menu.ts';
import { test } from './walk.ts';

const applicant = '陈静';
const employer = '德阳白马关种业有限公司';
const countyAgriculture = '德阳市罗江区农业农村局';
const provinceAgriculture = '四川省农业农村厅';

const votes = { 应到人数: '25', 到会人数: '21', 同意票: '19', 反对票: '1', 弃权票: '1' };

type Office = {
  readonly step: string;
  readonly clerk: string;
  /** What the blue box is called. */
  readonly box: string;
  /** What else is written or done there. */
  readonly more?: (page: Page) => Promise<void>;
  readonly verb?: string;
  readonly to: string | null;
};

/** The route of a county's 国营企业 (§6.1.1.1): who handles each step, and to whom it goes from there. */
const offices: readonly Office[] = [
  { step: '所在单位审核', clerk: 'wangfang', box: '单位意见', more: handle.writeRecommendation, to: countyAgriculture },
  {
    step: '县(区)主管部门审核',
    clerk: 'wumin',
    box: '主管部门意见',
    more: async (page) => {
      await handle.noteRead(page);
      await handle.uploadProcessFile(page, '推荐材料');
    },
    to: countyAgriculture,
  },
  {
    step: '县(区)所申报专业行业主管部门审核',
    clerk: 'wumin',
    box: '行业主管部门意见',
    to: '德阳市罗江区人力资源和社会保障局',
  },
  { step: '县(区)人社局审核', clerk: 'yangfan', box: '人社局审核意见', to: '德阳市农业农村局' },
  {
    step: '市(州)所申报专业行业主管部门审核',
    clerk: 'huangli',
    box: '行业主管部门意见',
    to: '德阳市人力资源和社会保障局',
  },
  { step: '市(州)人社局审核', clerk: 'liuyang', box: '人社局审核意见', to: provinceAgriculture },
  { step: '高评办资格审查', clerk: 'hezhiqiang', box: '材料审查结论', to: provinceAgriculture },
  {
    step: '高评委评审',
    clerk: 'hezhiqiang',
    box: '评议组意见',
    more: (page) => handle.writeVotes(page, votes),
    verb: '评审结论',
    to: '四川省人力资源和社会保障厅',
  },
  { step: '省人社厅审核', clerk: 'zhoujianguo', box: '审批意见', to: null },
];

describe('5.1.1 审批通过: one application through every office of its route', () => {
  test('个人申报', async ({ signIn }) => {
    const page = await signIn('chenjing');
    await openCheck(page);
    await submitTo(page, employer);
  });

  test.for(offices)('$step', async ({ step, clerk, box, more, verb, to }, { signIn }) => {
    const page = await signIn(clerk);
    await lookAt(page, '首页-经办人员');
    await handle.openHandling(page, applicant);
    await page.getByRole('heading', { level: 1 }).getByText(step, { exact: true }).waitFor();
    await lookAt(page, '业务办理');
    await handle.writeOpinion(page, box, '经审核，材料真实完整，同意。');
    await more?.(page);
    await handle.saveOpinion(page);
    await lookAt(page, '业务办理-意见');
    await handle.pass(page, { ...(verb === undefined ? {} : { verb }), to });
    await handle.lastAct(page, new RegExp(applicant));
    await lookAt(page, '业务办理-下一份');
  });

  test('the applicant reads 通过, and it is among what has ended', async ({ signIn }) => {
    const page = await signIn('chenjing');
    await goByMenu(page, '首页', '待办事项', '办结');
    await page.getByRole('row').filter({ hasText: '通过' }).waitFor();
    await lookAt(page, '办结');
    await page.getByRole('button', { name: '查看业务' }).click();
    await page.getByRole('button', { name: '推荐材料' }).waitFor();
    await lookAt(page, '查看业务-通过');
  });
});
