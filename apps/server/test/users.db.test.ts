import { endpoints, type Endpoint, type EndpointName } from '@zhicheng/contract';
import { roleFacts, type Role } from '@zhicheng/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFaults } from '../src/features/integrity/index.ts';
import { startProduct, type Person, type Product, type Request } from './product.ts';
import { nowhereIds, userBodies } from './rights/user-reach.ts';
import { addUser, membershipOf, neighbouringBureau, newNumber, rolesOf, unitIdOf } from './users-ground.ts';
import { draftOf, handling, pass, pendingLine, submitted } from './walk.ts';

/** 用户管理 (§3.1.2) through the whole server: from 添加 to 调入, and what must never happen to open visits. */

let product: Product;
let wangFang: Person;
let wuMin: Person;
let yangFan: Person;
let company: string;
beforeAll(async () => {
  product = await startProduct();
  wangFang = await product.signIn('wangfang');
  wuMin = await product.signIn('wumin');
  yangFan = await product.signIn('yangfan');
  company = await unitIdOf(product, '德阳白马关种业有限公司');
}, 120_000);
afterAll(() => product.close());

function signIn(loginName: string, password: string) {
  return product.visitor.call('session.signIn', { body: { loginName, password } });
}

async function codeOf<N extends EndpointName>(who: Person, name: N, request: Request<N>): Promise<string> {
  const answered = await who.call(name, request);
  return answered.ok ? 'done' : answered.problem.code;
}

async function problemOf<N extends EndpointName>(who: Person, name: N, request: Request<N>) {
  const answered = await who.call(name, request);
  if (answered.ok) throw new Error(`${name} was done`);
  return answered.problem;
}

describe('添加用户 (§3.1.2.3)', () => {
  test('下一步 saves, the two groups stand in the manual’s order, 保存 grants, and the person signs in', async () => {
    const identityNumber = newNumber();
    const look = { unitId: company, identityNumber };
    expect(await wangFang.do('users.lookUp', { body: look })).toMatchObject({ found: 'free' });
    const typed = ` ${identityNumber.toLowerCase().replaceAll('1', '１')} `;
    const made = await wangFang.do('users.create', {
      body: { unitId: company, name: '买买提•𠮷', identityNumber: typed, phone: '', mail: '' },
    });
    expect(made).toMatchObject({ login: { isIdentityNumber: true }, shownPassword: null });
    const params = { membershipId: made.membershipId };
    const options = await rolesOf(wangFang, made.membershipId);
    expect(options.groups.map(({ group, roles }) => [group, roles.length])).toEqual([
      ['特殊', 6],
      ['普通', 12],
    ]);
    const labels = Object.values(roleFacts).map(({ label }) => label);
    expect(options.groups.flatMap(({ roles }) => roles.map(({ label }) => label))).toEqual(labels.slice(0, 18));
    const why = (role: Role) => options.groups.flatMap(({ roles }) => roles).find((one) => one.role === role)?.why;
    expect(why('applicant')).toBeNull();
    expect(why('senior-office-clerk')).toContain('由上级机构经办人员分配');
    expect(why('city-bureau-clerk')).toContain('只用于市(州)人社局');

    const body = { roles: ['applicant' as const], revision: options.revision };
    await wangFang.do('users.setRoles', { params, body });
    expect(await codeOf(wangFang, 'users.setRoles', { params, body: { ...body, roles: [] } })).toBe('user-changed');
    const notice = await wangFang.do('users.accountNotice', { params });
    expect(notice).toMatchObject({
      personName: '买买提·𠮷',
      initialPassword: 'kingWAY123!',
      askAt: { people: ['王芳'] },
    });

    const never = await wangFang.do('users.list', { query: { neverSignedIn: true, search: 'mmt' } });
    expect(never.items.map(({ name }) => name)).toEqual(['买买提·𠮷']);
    expect(await signIn(identityNumber, 'kingWAY123!')).toMatchObject({ ok: true });
    // No address carries a number: the list is asked with a key in its place.
    const { key } = await wangFang.do('session.concealNumber', { body: { typed } });
    expect(key).not.toContain(identityNumber.slice(6, 14));
    const found = await wangFang.do('users.list', { query: { search: key } });
    expect(found.items.map(({ name }) => name)).toEqual(['买买提·𠮷']);
    const now = await wangFang.do('users.list', { query: { neverSignedIn: true, search: key } });
    expect(now.items).toEqual([]);
    const open = { query: { search: identityNumber } };
    expect(await problemOf(wangFang, 'users.list', open)).toMatchObject({
      code: 'bad-request',
      errors: [{ field: 'search' }],
    });
    expect(await codeOf(wangFang, 'work.pending', open)).toBe('bad-request');
    expect(await wangFang.do('users.lookUp', { body: look })).toMatchObject({ found: 'here' });
    const water = await unitIdOf(product, '德阳市罗江区水利局');
    const jiangTao = await product.signIn('jiangtao');
    const elsewhere = await jiangTao.do('users.lookUp', { body: { unitId: water, identityNumber } });
    expect(elsewhere).toMatchObject({ found: 'elsewhere', units: [{ name: '德阳白马关种业有限公司' }] });
    expect(JSON.stringify(elsewhere)).not.toContain('买买提');
  });

  test('what cannot be right is refused at its field, each with its own sentence', async () => {
    const number = newNumber();
    const swapped = `${number.slice(0, 15)}${number.charAt(16)}${number.charAt(15)}${number.charAt(17)}`;
    const good = { unitId: company, name: '新用户', identityNumber: number };
    const cases: [Partial<Record<'name' | 'identityNumber' | 'loginName' | 'phone' | 'mail', string>>, string][] = [
      [{ identityNumber: swapped === number ? `${number.slice(0, 17)}?` : swapped }, 'identityNumber'],
      [{ identityNumber: '510604910203501' }, 'identityNumber'],
      [{ identityNumber: `${number}1` }, 'identityNumber'],
      [{ identityNumber: '51060419910230501X' }, 'identityNumber'],
      [{ name: '王<b>芳</b>' }, 'name'],
      [{ name: '王芳😀' }, 'name'],
      [{ name: "王芳'; drop table person" }, 'name'],
      [{ name: '王\u200b芳' }, 'name'],
      [{ name: '芳' }, 'name'],
      [{ loginName: '1' }, 'loginName'],
      [{ phone: '12345' }, 'phone'],
      [{ mail: 'a@b' }, 'mail'],
    ];
    const told = new Set<string>();
    for (const [changed, field] of cases) {
      const problem = await problemOf(wangFang, 'users.create', { body: { ...good, ...changed } });
      expect(problem, JSON.stringify(changed)).toMatchObject({ code: 'bad-content', errors: [{ field }] });
      told.add(problem.detail);
    }
    expect(told.size).toBeGreaterThan(8);
    expect(await codeOf(wangFang, 'users.create', { body: { ...good, name: '长'.repeat(10_000) } })).toBe(
      'bad-request',
    );
  });

  test('编辑 needs a reason for name and number, the login follows, ids stay; 重置密码 is shown once', async () => {
    const { membershipId, personId, number } = await addUser(wangFang, company, '钱小二');
    const params = { membershipId };
    const corrected = newNumber();
    const body = { revision: 1, name: '钱晓尔', identityNumber: corrected };
    expect(await problemOf(wangFang, 'users.correct', { params, body })).toMatchObject({
      errors: [{ field: 'reason' }],
    });
    const user = await wangFang.do('users.correct', { params, body: { ...body, reason: '登记时录错' } });
    expect(user).toMatchObject({ personId, membershipId, name: '钱晓尔', revision: 2 });
    expect(await codeOf(wangFang, 'users.correct', { params, body: { ...body, reason: '再改' } })).toBe('user-changed');
    expect(await signIn(number, 'kingWAY123!')).toMatchObject({ ok: false });
    expect(await signIn(corrected, 'kingWAY123!')).toMatchObject({ ok: true });

    const key = 'the-same-press-again';
    const reset = await wangFang.do('users.resetPassword', { params, key });
    expect((await wangFang.do('users.resetPassword', { params, key })).shownPassword).toBeNull();
    expect(await signIn(corrected, 'kingWAY123!')).toMatchObject({ ok: false });
    expect(await wangFang.do('users.unlock', { params })).toMatchObject({ lockedUntil: null });
    expect(await signIn(corrected, reset.shownPassword ?? '')).toMatchObject({ ok: true });
    const told = await product.database.db
      .selectFrom('message')
      .select('kind')
      .where('person_id', '=', personId)
      .execute();
    expect(told.map(({ kind }) => kind).sort()).toEqual(['corrected', 'password-reset']);

    await wangFang.do('users.stop', { params, body: { reason: '借调' } });
    const stopped = await wangFang.do('users.list', { query: { state: 'stopped' } });
    expect(stopped.items.map(({ name }) => name)).toEqual(['钱晓尔']);
    await wangFang.do('users.resume', { params, body: { reason: '返回' } });
    await wangFang.do('users.leave', { params, body: { reason: '辞职' } });
    const back = await wangFang.do('users.create', {
      body: { unitId: company, name: '钱晓尔', identityNumber: corrected },
    });
    expect(back).toMatchObject({ personId, shownPassword: null });
    expect(await codeOf(wangFang, 'users.stop', { params, body: { reason: 'x' } })).toBe('membership-ended');
  });
});

describe('open visits stay in somebody’s hands', () => {
  let applicationId: string;
  let wu: string;
  let zheng: string;
  beforeAll(async () => {
    applicationId = await submitted(await product.signIn('limin'), '李敏');
    [wu, zheng] = [await membershipOf(yangFan, '吴敏'), await membershipOf(yangFan, '郑凯')];
  });

  test('the last handler’s role is not taken: the refusal names the visits, colleagues and the unit above', async () => {
    const wang = await membershipOf(wuMin, '王芳');
    const { revision } = await rolesOf(wuMin, wang);
    const body = { roles: ['process-file-uploader' as const], revision };
    const problem = await problemOf(wuMin, 'users.setRoles', { params: { membershipId: wang }, body });
    expect(problem).toMatchObject({
      code: 'visits-need-handler',
      facts: {
        count: 1,
        superiorName: '德阳市罗江区农业农村局',
        visits: [{ applicantName: '李敏', step: 'employer' }],
      },
    });
    expect(problem.detail).toContain('所在单位审核');
    const li = await membershipOf(wuMin, '李敏');
    const toApplicant = { ...body, handover: { to: 'colleague' as const, membershipId: li } };
    const unfit = await codeOf(wuMin, 'users.setRoles', { params: { membershipId: wang }, body: toApplicant });
    expect(unfit).toBe('handover-unfit');
    const stop = { params: { membershipId: wang }, body: { reason: '休假' } };
    expect(await codeOf(wuMin, 'users.stop', stop)).toBe('visits-need-handler');
    expect(await codeOf(wuMin, 'users.leave', stop)).toBe('visits-need-handler');
    expect((await rolesOf(wuMin, wang)).held).toContain('county-enterprise-clerk');
  });

  test('代办: a colleague sees the visit, decides it, and the entry says 乙（代甲）; rights over people are not lent', async () => {
    const wang = await membershipOf(wuMin, '王芳');
    const params = { membershipId: wang };
    const { colleagues, roles } = await wuMin.do('users.standIns', { params });
    expect(roles).toEqual(['county-enterprise-clerk']);
    const zhang = colleagues.find(({ name }) => name === '张伟')?.membershipId ?? '';
    const zhangWei = await product.signIn('zhangwei');
    expect((await zhangWei.do('work.pending')).items).toEqual([]);
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format();
    const body = { standInMembershipId: zhang, roles: ['county-enterprise-clerk' as const], from: today, to: today };
    expect(await codeOf(wuMin, 'users.createStandIn', { params, body: { ...body, to: '2020-01-01' } })).toBe(
      'stand-in-unfit',
    );
    const standIn = await wuMin.do('users.createStandIn', { params, body });
    expect(standIn).toMatchObject({ absentName: '王芳', standInName: '张伟', state: 'running' });

    const twice = await problemOf(wuMin, 'users.createStandIn', { params, body });
    expect(twice.detail).toContain(`在 ${today} 至 ${today} 已代办`);
    const line = await pendingLine(zhangWei, applicationId);
    expect(line).toMatchObject({ standsInForName: '王芳' });
    expect(line.allowedActions).toContain('pass');
    expect(await handling(zhangWei, applicationId)).toMatchObject({ standsInForName: '王芳' });
    expect(await pendingLine(wangFang, applicationId)).toMatchObject({ standsInForName: null });
    expect(await codeOf(zhangWei, 'users.list', {})).toBe('no-right');
    const own = await submitted(zhangWei, '张伟');
    const ownVisit = (await pendingLine(wangFang, own)).visitId;
    expect((await zhangWei.do('work.pending')).items.map((item) => item.applicationId)).toEqual([applicationId]);
    expect(await codeOf(zhangWei, 'visits.read', { params: { visitId: ownVisit } })).toBe('own-case');
    await pass(product, zhangWei, applicationId);
    const { entries } = await wangFang.do('applications.trail', { params: { applicationId } });
    expect(entries.find(({ step }) => step === 'employer')?.personName).toBe('张伟（代王芳）');
    await wuMin.do('users.endStandIn', { params: { standInId: standIn.id } });
    expect(await codeOf(zhangWei, 'visits.read', { params: { visitId: ownVisit } })).toBe('no-right');
  });

  test('two clerks’ roles ended at once: one is refused, and the visit still has a handler', async () => {
    const line = await pendingLine(wuMin, applicationId);
    const ending = async (membershipId: string) => {
      const { revision } = await rolesOf(yangFan, membershipId);
      return (handover?: { to: 'superior' }) =>
        yangFan.call('users.setRoles', {
          params: { membershipId },
          body: { roles: [], revision, ...(handover ? { handover } : {}) },
        });
    };
    const both = [await ending(wu), await ending(zheng)];
    const answers = await Promise.all(both.map((end) => end()));
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const lost = answers.findIndex(({ ok }) => !ok);
    expect(answers[lost]).toMatchObject({ problem: { code: 'visits-need-handler' } });

    expect(await both[lost]?.({ to: 'superior' })).toMatchObject({ ok: true });
    const taken = await handling(yangFan, applicationId);
    expect(taken.visitId).toBe(line.visitId);
    expect(taken.trail.entries.at(-1)?.actingCause).toContain('由上级机构代行');
    const faults = await findFaults(product.database.db, product.files);
    expect(faults).toEqual([]);
    await pass(product, yangFan, applicationId);
  });
});

describe('申请调入', () => {
  test('asked, refused with a reason, asked again, released; what is under way stays with the old unit', async () => {
    const jiangTao = await product.signIn('jiangtao');
    const water = await unitIdOf(product, '德阳市罗江区水利局');
    const { membershipId, number } = await addUser(wangFang, company, '孙调动');
    const ask = { unitId: water, identityNumber: number, kind: 'move' as const, reason: '录用' };
    const first = await jiangTao.do('transfers.request', { body: ask });
    expect(await problemOf(jiangTao, 'transfers.request', { body: ask })).toMatchObject({ code: 'transfer-pending' });
    const transferId = first.id;
    const { items } = await wangFang.do('transfers.list', { query: { box: 'incoming', state: 'waiting' } });
    expect(items).toMatchObject([
      { id: transferId, mayDecide: true, superior: { name: '德阳市罗江区人力资源和社会保障局' } },
    ]);
    const refuse = { decision: 'refuse' as const, reason: '' };
    expect(await codeOf(jiangTao, 'transfers.decide', { params: { transferId }, body: refuse })).toBe('not-found');
    expect(await codeOf(wangFang, 'transfers.decide', { params: { transferId }, body: refuse })).toBe('bad-content');
    await wangFang.do('transfers.decide', { params: { transferId }, body: { ...refuse, reason: '合同未到期' } });

    const second = await jiangTao.do('transfers.request', { body: ask });
    expect(await codeOf(yangFan, 'transfers.decide', { params: { transferId: second.id }, body: refuse })).toBe(
      'not-found',
    );
    await product.database.ownerDb
      .updateTable('transfer')
      .set({ due_at: second.requestedAt })
      .where('id', '=', second.id)
      .execute();
    expect((await yangFan.do('transfers.list', { query: { box: 'overdue' } })).items).toMatchObject([
      { mayDecide: true },
    ]);
    const body = { decision: 'release' as const, reason: '' };
    const released = await yangFan.do('transfers.decide', { params: { transferId: second.id }, body });
    expect(released).toMatchObject({ state: 'released', decidedBy: '杨帆' });
    expect((await wangFang.do('users.read', { params: { membershipId } })).state).toBe('left');
    const there = await jiangTao.do('users.read', { params: { membershipId: released.membershipId ?? '' } });
    expect(there).toMatchObject({ name: '孙调动', roles: [{ role: 'applicant' }], state: 'active' });
    expect(await codeOf(wangFang, 'transfers.decide', { params: { transferId: second.id }, body })).toBe(
      'transfer-closed',
    );
  });

  test('a draft goes along and is submitted from the new unit; who is concerned hears of each step, and it is theirs alone', async () => {
    const chenJing = await product.signIn('chenjing');
    const applicationId = await draftOf(chenJing, '陈静');
    const jiangTao = await product.signIn('jiangtao');
    const water = await unitIdOf(product, '德阳市罗江区水利局');
    const params = { membershipId: await membershipOf(wangFang, '陈静') };
    const { identityNumber } = await wangFang.do('users.revealIdentity', { params });
    const ask = { unitId: water, identityNumber: identityNumber ?? '', kind: 'move' as const, reason: '录用' };
    const { id: transferId } = await jiangTao.do('transfers.request', { body: ask });
    const latest = async (who: Person) => (await who.do('messages.list')).items[0];
    expect(await latest(wangFang)).toMatchObject({ text: expect.stringContaining('申请调入') as string, read: false });
    await jiangTao.do('transfers.withdraw', { params: { transferId } });
    expect((await latest(wangFang))?.text).toContain('撤回');
    expect((await latest(chenJing))?.text).toContain('撤回');
    const again = await jiangTao.do('transfers.request', { body: ask });
    const body = { decision: 'release' as const, reason: '同意' };
    await wangFang.do('transfers.decide', { params: { transferId: again.id }, body });
    expect((await latest(jiangTao))?.text).toContain('分配角色');

    const moved = await product.signIn('chenjing');
    const { items } = await moved.do('messages.list');
    expect(items.map(({ text }) => text).join()).toContain('1 份申报草稿已转到德阳市罗江区水利局');
    const other = await wangFang.do('messages.markRead', { body: { ids: items.map(({ id }) => id) } });
    expect((await moved.do('messages.unread')).unread.value).toBe(items.length);
    expect(other.unread.value).toBeGreaterThan(0);
    await moved.do('messages.markRead', { body: { ids: items.map(({ id }) => id) } });
    expect((await moved.do('messages.unread')).unread.value).toBe(0);

    await moved.do('applications.submit', { params: { applicationId }, body: { version: 0 } });
    expect(await pendingLine(jiangTao, applicationId)).toMatchObject({ unitName: '德阳市罗江区水利局' });
    expect(await findFaults(product.database.db, product.files)).toEqual([]);
  });

  test('who left meanwhile is taken in by the unit that asked, and the request is done with it', async () => {
    const jiangTao = await product.signIn('jiangtao');
    const water = await unitIdOf(product, '德阳市罗江区水利局');
    const { membershipId, number } = await addUser(wangFang, company, '冯离开');
    const ask = { unitId: water, identityNumber: number, kind: 'move' as const, reason: '录用' };
    const { id } = await jiangTao.do('transfers.request', { body: ask });
    await wangFang.do('users.leave', { params: { membershipId }, body: { reason: '辞职' } });
    const look = { unitId: water, identityNumber: number };
    expect(await jiangTao.do('users.lookUp', { body: look })).toMatchObject({ found: 'free' });
    await jiangTao.do('users.create', { body: { ...look, name: '冯离开' } });
    const { items } = await jiangTao.do('transfers.list', { query: { box: 'outgoing' } });
    expect(items.find((one) => one.id === id)).toMatchObject({ state: 'released' });
  });

  test('一人多岗: 兼任 keeps both places, and then neither clerk alone resets the account', async () => {
    const jiangTao = await product.signIn('jiangtao');
    const water = await unitIdOf(product, '德阳市罗江区水利局');
    const { membershipId, number } = await addUser(wangFang, company, '周兼任');
    const ask = { unitId: water, identityNumber: number, kind: 'second' as const, reason: '兼任' };
    const { id: transferId } = await jiangTao.do('transfers.request', { body: ask });
    await wangFang.do('transfers.decide', { params: { transferId }, body: { decision: 'release', reason: '' } });
    const user = await wangFang.do('users.read', { params: { membershipId } });
    expect(user).toMatchObject({ state: 'active', otherUnits: [{ name: '德阳市罗江区水利局' }] });
    expect(await codeOf(wangFang, 'users.resetPassword', { params: { membershipId } })).toBe('belongs-elsewhere-too');
  });
});

describe('who is kept out', () => {
  test('a county’s clerk reaches nobody of a neighbouring county by any endpoint', async () => {
    const liuYang = await product.signIn('liuyang');
    const bureau = await neighbouringBureau(product, await unitIdOf(product, '德阳市罗江区人力资源和社会保障局'));
    const { membershipId, number } = await addUser(liuYang, bureau, '邻县用户');
    const bodies = userBodies(bureau);
    const names = (Object.keys(endpoints) as EndpointName[]).filter((name) => name.startsWith('users.'));
    for (const name of names) {
      const { params }: Endpoint = endpoints[name];
      if (!params) continue;
      const request = { params: { ...nowhereIds, membershipId }, body: bodies[name] } as never;
      const picked = Object.keys(params.properties).includes('membershipId') ? request : { params: nowhereIds };
      expect(await codeOf(yangFan, name, picked), name).toBe('not-found');
    }
    const { key } = await yangFan.do('session.concealNumber', { body: { typed: number } });
    for (const search of ['邻县用户', 'lxyh', key]) {
      expect((await yangFan.do('users.list', { query: { search } })).items).toEqual([]);
    }
    expect((await yangFan.do('users.list', { query: { unitId: bureau, depth: 'subtree' } })).count.value).toBe(0);
    const add = { unitId: bureau, name: '混入者', identityNumber: newNumber() };
    expect(await codeOf(yangFan, 'users.create', { body: add })).toBe('unit-not-administered');
    expect(await codeOf(yangFan, 'users.lookUp', { body: add })).toBe('bad-request');
    const look = { unitId: bureau, identityNumber: number };
    expect(await codeOf(yangFan, 'users.lookUp', { body: look })).toBe('unit-not-administered');
    // Asked for into one's own unit, the person stays where they are until somebody there lets them go.
    const own = { ...look, unitId: await unitIdOf(product, '德阳市罗江区人力资源和社会保障局') };
    const { id: transferId } = await yangFan.do('transfers.request', {
      body: { ...own, kind: 'move', reason: '调入' },
    });
    const release = { decision: 'release' as const, reason: '' };
    expect(await codeOf(yangFan, 'transfers.decide', { params: { transferId }, body: release })).toBe('not-found');
  });

  test('the 安全保密员 makes a second clerk for 省人社厅 and none where the unit has its own; officers hold nothing else', async () => {
    const security = await product.signIn('security');
    const bureau = await unitIdOf(product, '四川省人力资源和社会保障厅');
    const { membershipId } = await addUser(security, bureau, '厅新经办');
    const { revision } = await rolesOf(security, membershipId);
    const body = { roles: ['province-bureau-clerk' as const], revision };
    await security.do('users.setRoles', { params: { membershipId }, body });
    const there = await addUser(wangFang, company, '公司员工');
    const clerk = { roles: ['county-enterprise-clerk' as const], revision: 1 };
    const grant = { params: { membershipId: there.membershipId }, body: clerk };
    expect(await codeOf(security, 'users.setRoles', grant)).toBe('role-not-given');
    const auditor = await membershipOf(security, '安全审计员');
    const params = { membershipId: auditor };
    expect(await codeOf(security, 'users.roleOptions', { params })).toBe('officer-holds-nothing-else');
    expect(await codeOf(security, 'users.leave', { params, body: { reason: 'x' } })).toBe('officer-holds-nothing-else');
    const zhou = await product.signIn('zhoujianguo');
    expect(await codeOf(zhou, 'users.resetPassword', { params })).toBe('user-not-administered');
  });
});

test('one’s own phone and mail are one’s own to correct, at the revision that one saw', async () => {
  const { number } = await addUser(wangFang, company, '自己改');
  expect(number).toHaveLength(18);
  const liMin = await product.signIn('limin');
  const { revision, maskedNumber } = await liMin.do('users.readOwn');
  expect(maskedNumber).toMatch(/^\d{6}\*{8}\d{3}[\dX]$/);
  const { items } = await wangFang.do('users.list', { query: { search: '李敏' } });
  expect(items.map((line) => line.maskedNumber)).toEqual([maskedNumber]);
  const body = { revision, phone: '+86 139-0000-8888', mail: 'limin@example.com' };
  expect(await liMin.do('users.updateOwn', { body })).toMatchObject({ phone: '13900008888', revision: revision + 1 });
  const [told] = (await liMin.do('messages.list')).items;
  expect(told?.text).toContain('您的手机号码、邮箱已修改');
  expect(await codeOf(liMin, 'users.updateOwn', { body })).toBe('user-changed');
  const wrong = { ...body, revision: revision + 1, mail: 'nowhere' };
  expect(await problemOf(liMin, 'users.updateOwn', { body: wrong })).toMatchObject({ errors: [{ field: 'mail' }] });
});

test('调动 of a unit’s last clerk: the colleague who is named gets the role and the visit, and both are told', async () => {
  const water = await unitIdOf(product, '德阳市罗江区水利局');
  const { membershipId: colleague } = await addUser(yangFan, water, '柳接手');
  const jiang = { membershipId: await membershipOf(yangFan, '蒋涛') };
  const body = { toUnitId: await unitIdOf(product, '德阳市罗江区人力资源和社会保障局'), reason: '罗人社〔2026〕3号' };
  const problem = await problemOf(yangFan, 'users.transfer', { params: jiang, body });
  expect(problem).toMatchObject({ code: 'visits-need-handler', facts: { visits: [{ applicantName: '陈静' }] } });
  const handover = { to: 'colleague' as const, membershipId: colleague };
  const there = await yangFan.do('users.transfer', { params: jiang, body: { ...body, handover } });
  expect(there).toMatchObject({ name: '蒋涛', roles: [], unit: { id: body.toUnitId } });
  expect((await rolesOf(yangFan, colleague)).held).toEqual(['county-department-clerk']);
  const told = await product.database.db
    .selectFrom('message as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['p.name', 'm.kind'])
    .where('m.kind', 'in', ['roles-set', 'transferred'])
    .where('p.name', 'in', ['柳接手', '蒋涛'])
    .execute();
  expect(told).toContainEqual({ name: '蒋涛', kind: 'transferred' });
  expect(told).toContainEqual({ name: '柳接手', kind: 'roles-set' });
  expect(await findFaults(product.database.db, product.files)).toEqual([]);
});
