import { lastAct, openHandling, openPass, pass, writeOpinion } from './steps/handle.ts';
import { lookAt } from './steps/look-at.ts';
import { test } from './walk.ts';

const office = '德阳市罗江区农业农村局';

test('two clerks of one office have the same dossier open: one passes it, the other is told who and when', async ({
  signIn,
}) => {
  const [wuMin, zhengKai] = await Promise.all([signIn('wumin'), signIn('zhengkai')]);
  for (const page of [wuMin, zhengKai]) {
    await openHandling(page, '何洁');
    await writeOpinion(page, '主管部门意见', '经审核，材料真实完整，同意上报。');
  }
  await pass(wuMin, { to: office });
  await lastAct(wuMin, /已通过 何洁/);

  const dialog = await openPass(zhengKai, { to: office });
  await dialog.getByRole('button', { name: '确定' }).click();
  const told = zhengKai.getByRole('dialog', { name: '已被办理' });
  await told.getByText(/吴敏已于.*\d\d:\d\d.*同意通过/).waitFor();
  await lookAt(zhengKai, '已由他人办理');
  await told.getByRole('button', { name: '返回待办业务' }).click();
  await zhengKai.getByRole('heading', { name: '待办业务', level: 1 }).waitFor();
});
