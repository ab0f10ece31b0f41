import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFaults } from '../src/features/integrity/index.ts';
import { startProduct, type Product } from './product.ts';
import { draftOf, handlers, handling, pass, pendingLine, submitted } from './walk.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 120_000);
afterAll(() => product.close());

const faults = () => findFaults(product.database.db, product.files);

describe('the main job over HTTP', () => {
  test('a senior application goes through all nine offices of its county to 通过', async () => {
    const applicant = await product.signIn('limin');
    const id = await submitted(applicant, '李敏');
    for (const loginName of handlers) await pass(product, await product.signIn(loginName), id);
    const application = await applicant.do('applications.read', { params: { applicationId: id } });
    expect(application.status).toBe('approved');
    expect(application.number).toMatch(/^51-2026-\d{6}$/);
    const trail = await applicant.do('applications.trail', { params: { applicationId: id } });
    expect(trail.nodes.map((node) => node.state)).toEqual(Array.from({ length: 10 }, () => 'done'));
    expect(trail.entries.map((entry) => entry.unitName)).toEqual([
      '德阳白马关种业有限公司',
      '德阳白马关种业有限公司',
      '德阳市罗江区农业农村局',
      '德阳市罗江区农业农村局',
      '德阳市罗江区人力资源和社会保障局',
      '德阳市农业农村局',
      '德阳市人力资源和社会保障局',
      '四川省农业农村厅',
      '四川省农业农村厅',
      '四川省人力资源和社会保障厅',
    ]);
    expect(trail.entries.find((entry) => entry.step === 'committee')?.personName).toBeNull();
    expect(await faults()).toEqual([]);
  });

  test('拒绝 goes straight to the applicant, who takes it back, mends it and submits it again, to the first office', async () => {
    const applicant = await product.signIn('zhangwei');
    const id = await submitted(applicant, '张伟');
    const employer = await product.signIn('wangfang');
    const department = await product.signIn('wumin');
    await pass(product, employer, id);
    const { visitId } = await pendingLine(department, id);
    const decided = await department.do('visits.reject', {
      params: { visitId },
      body: { version: 1, reason: '入学时间与毕业证不符，请核对。', marks: [], mendDays: 5, direct: false },
    });
    expect(decided.sentence).toContain('张伟');
    const returned = await applicant.do('applications.read', { params: { applicationId: id } });
    expect(returned.status).toBe('returned');
    expect(returned.returnNote?.reason).toBe('入学时间与毕业证不符，请核对。');
    expect(returned.allowedActions).toEqual(['start-mending', 'abandon']);
    const params = { applicationId: id };
    const early = await applicant.call('applications.submit', { params, body: { version: 1 } });
    expect(early.ok ? null : early.problem.code).toBe('not-mending');
    await applicant.do('applications.startMending', { params });
    const patch = [{ path: 'subProfession', base: '油菜新品种繁育与推广', value: '油菜栽培' }];
    await applicant.do('dossier.commit', { params: { ...params, folder: 'home' }, body: { patch } });
    const receipt = await applicant.do('applications.submit', { params, body: { version: 1 } });
    expect(receipt.version).toBe(2);
    expect(receipt.nextUnitName).toBe('德阳白马关种业有限公司');
    const again = await handling(employer, id);
    expect(again.opinion?.values['opinion']).toBe('经审核，材料真实完整，同意。');
    expect(await faults()).toEqual([]);
  });

  test('撤回 before the first office has acted makes a draft again; afterwards it says who acted', async () => {
    const applicant = await product.signIn('chenjing');
    const params = { applicationId: await submitted(applicant, '陈静') };
    const withdrawn = await applicant.do('applications.withdraw', { params });
    expect(withdrawn.status).toBe('draft');
    await applicant.do('applications.submit', { params, body: { version: 1 } });
    await pass(product, await product.signIn('wangfang'), params.applicationId);
    const late = await applicant.call('applications.withdraw', { params });
    expect(late.ok ? null : late.problem).toMatchObject({ code: 'office-has-acted', status: 409 });
    const shown = await applicant.do('applications.read', { params });
    expect(shown.withheld[0]?.why).toContain('德阳白马关种业有限公司已于');
    expect(await faults()).toEqual([]);
  });

  test('a year has one place: the notice says so, and 申报 is refused', async () => {
    const applicant = await product.signIn('limin');
    const notices = await applicant.do('notices.list', { query: { level: 'senior' } });
    expect(notices.items[0]?.obstacles).toEqual(['您本年度已经提交过一份申报，每人每年只能提交一份。']);
    const list = await applicant.do('applications.listOwn', { query: {} });
    expect(list.items[0]?.status).toBe('approved');
    const second = await applicant.call('applications.create', { body: { noticeId: list.items[0]?.noticeId ?? '' } });
    expect(second.ok ? null : second.problem.code).toBe('year-taken');
  });
});

test('a draft that lacks something is not submitted, and says how much', async () => {
  const own = await startProduct();
  try {
    const applicant = await own.signIn('limin');
    const id = await draftOf(applicant, '李敏');
    const params = { applicationId: id };
    const patch = [{ path: 'readText', base: undefined, value: null }];
    const before = await applicant.do('dossier.read', { params });
    const pledge = before.folders.find((copy) => copy.folder === 'pledge')?.committed as Record<string, unknown>;
    await applicant.do('dossier.commit', {
      params: { ...params, folder: 'pledge' },
      body: { patch: patch.map((entry) => ({ ...entry, base: pledge['readText'] })) },
    });
    const check = await applicant.do('applications.check', { params });
    expect(check.ready).toBe(false);
    expect(check.issues.filter((issue) => issue.severity === 'error').map((issue) => issue.field)).toEqual([
      'readText',
    ]);
    const refused = await applicant.call('applications.submit', { params, body: { version: 0 } });
    expect(refused.ok ? null : refused.problem).toMatchObject({ code: 'incomplete', facts: { missing: 1 } });
  } finally {
    await own.close();
  }
});
