import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { EndpointName } from '@zhicheng/contract';
import type { Role } from '@zhicheng/domain';
import { startProduct, type Person, type Product, type Request } from './product.ts';
import { addUser, membershipOf, neighbouringBureau, newNumber, rolesOf, unitIdOf } from './users-ground.ts';
import { pass, submitted } from './walk.ts';

/** How far a clerk's power goes: over whom, with what is lent, and when two take away at once. */

let product: Product;
let wangFang: Person;
let yangFan: Person;
let jiangTao: Person;
let company: string;
let water: string;
let agriculture: string;
let bureau: string;
const run = (text: string) => sql.raw(text).execute(product.database.ownerDb);

beforeAll(async () => {
  product = await startProduct();
  wangFang = await product.signIn('wangfang');
  yangFan = await product.signIn('yangfan');
  jiangTao = await product.signIn('jiangtao');
  company = await unitIdOf(product, '德阳白马关种业有限公司');
  water = await unitIdOf(product, '德阳市罗江区水利局');
  agriculture = await unitIdOf(product, '德阳市罗江区农业农村局');
  bureau = await unitIdOf(product, '德阳市罗江区人力资源和社会保障局');
}, 120_000);
afterAll(() => product.close());

async function codeOf<N extends EndpointName>(who: Person, name: N, request: Request<N>): Promise<string> {
  const answered = await who.call(name, request);
  return answered.ok ? 'done' : answered.problem.code;
}

async function give(
  clerk: Person,
  membershipId: string,
  roles: NonNullable<Request<'users.setRoles'>['body']>['roles'],
): Promise<void> {
  const { revision } = await rolesOf(clerk, membershipId);
  await clerk.do('users.setRoles', { params: { membershipId }, body: { roles, revision } });
}

const release = { decision: 'release' as const, reason: '同意' };

describe('申请调入', () => {
  const ask = (number: string, unitId: string, kind: 'move' | 'second' = 'move') => ({
    body: { unitId, identityNumber: number, kind, reason: '录用' },
  });

  test('who could not end a person’s roles does not let them go either', async () => {
    // A colleague with the bureau's own role, looked at by one who holds the 部门 role of the bureau alone.
    const liuYang = await product.signIn('liuyang');
    const senior = await addUser(liuYang, bureau, '局里经办');
    await give(liuYang, senior.membershipId, ['county-bureau-clerk']);
    const junior = await addUser(liuYang, bureau, '局部门经办');
    await give(liuYang, junior.membershipId, ['county-department-clerk']);
    const { id: transferId } = await jiangTao.do('transfers.request', ask(senior.number, water));
    const by = await signedInAs(junior);
    expect(await codeOf(by, 'transfers.decide', { params: { transferId }, body: release })).toBe('release-not-yours');
    expect((await jiangTao.do('transfers.list', { query: { box: 'outgoing', state: 'waiting' } })).items).toHaveLength(
      1,
    );
    await liuYang.do('transfers.decide', { params: { transferId }, body: release });
  });

  test('who has meanwhile gone to another unit is no more the first one’s to give', async () => {
    const { membershipId, number } = await addUser(wangFang, company, '孙先走');
    const { id: transferId } = await jiangTao.do('transfers.request', ask(number, water));
    await wangFang.do('users.leave', { params: { membershipId }, body: { reason: '离职' } });
    await yangFan.do('users.create', { body: { unitId: bureau, name: '孙先走', identityNumber: number } });
    const decide = { params: { transferId }, body: release };
    expect(await codeOf(wangFang, 'transfers.decide', decide)).toBe('transfer-closed');
  });

  test('a bureau’s 部门 role sees what is asked of its own, not of the departments that the bureau looks after', async () => {
    const { number } = await addUser(jiangTao, water, '水利干部');
    await wangFang.do('transfers.request', ask(number, company));
    const incoming = async () => {
      const { items } = await yangFan.do('transfers.list', { query: { box: 'incoming', state: 'waiting' } });
      return items.map(({ personName }) => personName);
    };
    expect(await incoming()).toContain('水利干部');
    const held = `unit_id = '${bureau}' and person_id = (select person_id from account where login_name = 'yangfan')`;
    await run(`update role_grant set role = 'county-department-clerk' where ${held} and role = 'county-bureau-clerk'`);
    expect(await incoming()).not.toContain('水利干部');
    await run(`update role_grant set role = 'county-bureau-clerk' where ${held} and role = 'county-department-clerk'`);
  });
});

/** A new user with a password of their own, signed in. */
async function signedInAs({ personId }: { personId: string }): Promise<Person> {
  const loginName = `u${personId.slice(-8)}`;
  await run(`update account set login_name = '${loginName}', login_hmac = null, password_kind = 'own', password_until = null,
    password_hash = (select password_hash from account where login_name = 'yangfan') where person_id = '${personId}'`);
  return product.signIn(loginName);
}

test('nobody raises themselves, reaches other units through a body, or hears another’s answer by its key', async () => {
  const beside = await neighbouringBureau(product, bureau);
  const city = await unitIdOf(product, '德阳市人力资源和社会保障局');
  const own = await membershipOf(yangFan, '杨帆');
  const { revision, held } = await rolesOf(yangFan, own);
  for (const role of ['city-bureau-clerk', 'province-bureau-clerk', 'senior-office-clerk'] as const) {
    const body = { roles: [...held, role] as Role[], revision };
    expect(await codeOf(yangFan, 'users.setRoles', { params: { membershipId: own }, body })).toBe('role-not-given');
    const { rows } = await sql<{ details: string }>`
      select details from audit_log where action = 'users.setRoles' and result = 'refused' and subject_id = ${own}
      order by at desc limit 1`.execute(product.database.db);
    expect(rows).toEqual([{ details: '{"code":"role-not-given"}' }]);
  }
  const officer = { roles: ['security-officer' as const], revision };
  expect(await codeOf(yangFan, 'users.setRoles', { params: { membershipId: own }, body: officer })).not.toBe('done');
  const { membershipId, number } = await addUser(yangFan, bureau, '借道者');
  for (const unitId of [beside, city]) {
    const body = { toUnitId: unitId, reason: '调动' };
    expect(await codeOf(yangFan, 'users.transfer', { params: { membershipId }, body })).toBe('unit-not-administered');
    const user = { unitId, name: '借道者', identityNumber: newNumber() };
    expect(await codeOf(yangFan, 'users.create', { body: user })).toBe('unit-not-administered');
    const asked = { unitId, identityNumber: number, kind: 'move' as const, reason: '调入' };
    expect(await codeOf(yangFan, 'transfers.request', { body: asked })).toBe('unit-not-administered');
    // Of what stands below either, a county's clerk sees the own bureau alone.
    const seen = unitId === city ? [{ id: bureau }] : [];
    expect((await yangFan.do('units.tree', { query: { parentId: unitId } })).items).toMatchObject(seen);
    const children = { under: unitId, depth: 'children' as const };
    expect((await yangFan.do('units.list', { query: children })).items).toMatchObject(seen);
  }
  // What no form sends is not taken.
  const extra = {
    unitId: bureau,
    name: '多给的',
    identityNumber: newNumber(),
    roles: ['city-bureau-clerk'],
    state: 'active',
  };
  expect(await codeOf(yangFan, 'users.create', { body: extra })).toBe('bad-request');
  const body = { unitId: bureau, name: '同一钥匙', identityNumber: newNumber() };
  const key = crypto.randomUUID();
  await yangFan.do('users.create', { body, key });
  expect(await codeOf(wangFang, 'users.create', { body, key })).toBe('unit-not-administered');
});

test('a lent role is power: who could not give it resets and stops nobody who has it', async () => {
  // In a bureau a colleague with 申报人 alone stands in for the clerk of the bureau.
  const liuYang = await product.signIn('liuyang');
  const plain = await addUser(yangFan, bureau, '局普通人');
  await give(yangFan, plain.membershipId, ['applicant']);
  const junior = await addUser(liuYang, bureau, '局部门二');
  await give(liuYang, junior.membershipId, ['county-department-clerk']);
  const by = await signedInAs(junior);
  const params = { membershipId: plain.membershipId };
  expect((await by.do('users.read', { params })).allowedActions).toContain('reset-password');
  const yang = await membershipOf(liuYang, '杨帆');
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format();
  const lend = (roles: ('county-bureau-clerk' | 'process-file-uploader')[]) => ({
    params: { membershipId: yang },
    body: { standInMembershipId: plain.membershipId, roles, from: today, to: today },
  });
  // 流程附件上传 comes from the 上级机构 alone: it is not lent among colleagues.
  const withUpload = lend(['county-bureau-clerk', 'process-file-uploader']);
  expect(await codeOf(liuYang, 'users.createStandIn', withUpload)).toBe('stand-in-unfit');
  await liuYang.do('users.createStandIn', lend(['county-bureau-clerk']));
  expect((await by.do('users.read', { params })).allowedActions).not.toContain('reset-password');
  expect(await codeOf(by, 'users.resetPassword', { params })).toBe('user-not-administered');
  expect(await codeOf(by, 'users.stop', { params, body: { reason: 'x' } })).toBe('user-not-administered');

  const wuMin = await product.signIn('wumin');
  // By a second place of the same person, in a unit that the junior looks after, it is the same account.
  const { id: transferId } = await wuMin.do('transfers.request', {
    body: { unitId: company, identityNumber: plain.number, kind: 'second', reason: '兼任' },
  });
  await liuYang.do('transfers.decide', { params: { transferId }, body: release });
  const there = await membershipOf(wuMin, '局普通人');
  const second = { params: { membershipId: there } };
  expect(await codeOf(wuMin, 'users.resetPassword', second)).toBe('belongs-elsewhere-too');
});

test('a clerk’s own role is taken by somebody else; the list says so', async () => {
  const own = await membershipOf(yangFan, '杨帆');
  const { revision } = await rolesOf(yangFan, own);
  const taken = await yangFan.call('users.setRoles', { params: { membershipId: own }, body: { roles: [], revision } });
  expect(taken).toMatchObject({ ok: false, problem: { code: 'role-not-given' } });
  const { groups } = await yangFan.do('users.roleOptions', { params: { membershipId: own } });
  const listed = groups.flatMap(({ roles }) => roles).find(({ role }) => role === 'county-bureau-clerk');
  expect(listed?.why).toContain('不能取消本人的');
});

test('the 安全保密员 adds nobody to a unit that has a clerk: who is invented would be given a role and read dossiers', async () => {
  const officer = await product.signIn('security');
  const body = { unitId: agriculture, name: '无中生有', identityNumber: newNumber() };
  expect(await codeOf(officer, 'users.create', { body })).toBe('unit-not-administered');
});

test('with the password that was given nothing of one’s own is changed but the password', async () => {
  const made = await addUser(wangFang, company, '新来的人');
  const fresh = await signedInAs(made);
  await run(
    `update account set password_kind = 'initial', password_hash = null, password_until = now() + interval '1 day' where person_id = '${made.personId}'`,
  );
  const body = { phone: null, mail: 'elsewhere@example.com', revision: 1 };
  expect(await codeOf(fresh, 'users.updateOwn', { body })).toBe('password-change-required');
  expect(await codeOf(fresh, 'session.offerSecondFactor', {})).toBe('password-change-required');
  expect(await codeOf(fresh, 'users.readOwn', {})).toBe('password-change-required');
  expect(await codeOf(fresh, 'session.read', {})).toBe('done');
});

test('who has left is nobody’s to read about: not where they are, nor how they sign in or are reached', async () => {
  const { membershipId, number } = await addUser(wangFang, company, '钱离开');
  await wangFang.do('users.leave', { params: { membershipId }, body: { reason: '离职' } });
  await jiangTao.do('users.create', {
    body: { unitId: water, name: '钱离开', identityNumber: number, phone: '13900007777', mail: 'q@example.com' },
  });
  const left = await wangFang.do('users.read', { params: { membershipId } });
  expect(left).toMatchObject({ state: 'left', otherUnits: [], maskedPhone: null, mail: null, lastSignedInAt: null });
  expect(left).toMatchObject({ login: { shown: '' }, passwordKind: 'own', passwordUntil: null, allowedActions: [] });
  const listed = await wangFang.do('users.list', { query: { state: 'left', search: '钱离开' } });
  expect(listed.items).toMatchObject([
    { membershipId, login: { shown: '' }, lastSignedInAt: null, unit: { id: company } },
  ]);
  const never = await wangFang.do('users.list', { query: { state: 'left', neverSignedIn: true } });
  expect(never.items).toEqual([]);
  const found = await wangFang.do('support.find', { body: { person: '钱离开', application: '' } });
  expect(found.people).toMatchObject([{ unitNames: [] }]);
  const there = await jiangTao.do('support.find', { body: { person: '钱离开', application: '' } });
  expect(there.people).toMatchObject([{ unitNames: ['德阳市罗江区水利局'] }]);
});

test('an officer is handed no visit and given no other role, by whatever path', async () => {
  const officer = await addUser(wangFang, company, '审计员');
  await run(`delete from role_grant where membership_id = '${officer.membershipId}'`);
  await run(`insert into role_grant (id, membership_id, person_id, unit_id, role, valid_from)
    select gen_random_uuid(), id, person_id, unit_id, 'audit-officer', now() from membership
    where id = '${officer.membershipId}'`);
  const applicationId = await submitted(await product.signIn('chenjing'), '陈静');
  const wuMin = await product.signIn('wumin');
  const wang = await membershipOf(wuMin, '王芳');
  const { revision } = await rolesOf(wuMin, wang);
  const handover = { to: 'colleague' as const, membershipId: officer.membershipId };
  const answered = await wuMin.call('users.setRoles', {
    params: { membershipId: wang },
    body: { roles: [], revision, handover },
  });
  expect(answered).toMatchObject({ ok: false, problem: { code: 'handover-unfit' } });
  expect(answered.ok || answered.problem.detail).toContain('安全审计员不能办理业务');
  const clerkToo = run(`insert into role_grant (id, membership_id, person_id, unit_id, role, valid_from)
    select gen_random_uuid(), id, person_id, unit_id, 'county-enterprise-clerk', now() from membership
    where id = '${officer.membershipId}'`);
  await expect(clerkToo).rejects.toThrow('an officer holds no other role');
  await pass(product, wangFang, applicationId);
});

describe('two clerks take away an office’s last two handlers at once', () => {
  let wu: string;
  let zheng: string;
  let second: Person;
  /** A colleague of 杨帆 whose entries stand in another chain of the audit log: one chain would let one after the other in. */
  async function secondClerk(): Promise<Person> {
    const liuYang = await product.signIn('liuyang');
    const { personId: first } = await yangFansLine();
    for (;;) {
      const made = await addUser(liuYang, bureau, '第二经办');
      if (made.personId.at(-1) === first.at(-1)) continue;
      await give(liuYang, made.membershipId, ['county-bureau-clerk']);
      return signedInAs(made);
    }
  }
  async function yangFansLine(): Promise<{ personId: string }> {
    const { items } = await yangFan.do('users.list', { query: { search: '杨帆' } });
    return items[0] ?? { personId: '' };
  }
  beforeAll(async () => {
    const applicationId = await submitted(await product.signIn('limin'), '李敏');
    await pass(product, wangFang, applicationId);
    [wu, zheng] = [await membershipOf(yangFan, '吴敏'), await membershipOf(yangFan, '郑凯')];
    second = await secondClerk();
  }, 60_000);
  afterEach(async () => {
    const both = `('${wu}', '${zheng}')`;
    const people = `(select person_id from membership where id in ${both})`;
    await run(`delete from role_grant where person_id in ${people} and membership_id not in ${both}`);
    await run(`delete from membership where person_id in ${people} and id not in ${both}`);
    await run(`update membership set valid_to = null where id in ${both}`);
    await run(`update role_grant set valid_to = null where membership_id in ${both}`);
    await run(`update account set state = 'active' where person_id in ${people}`);
  });

  type Act = 'stop' | 'leave' | 'transfer' | 'setRoles';
  const acts: Record<Act, (clerk: Person, membershipId: string) => Promise<{ ok: boolean }>> = {
    stop: (clerk, membershipId) => clerk.call('users.stop', { params: { membershipId }, body: { reason: '休假' } }),
    leave: (clerk, membershipId) => clerk.call('users.leave', { params: { membershipId }, body: { reason: '离职' } }),
    transfer: (clerk, membershipId) =>
      clerk.call('users.transfer', { params: { membershipId }, body: { reason: '调动', toUnitId: water } }),
    setRoles: async (clerk, membershipId) => {
      const { revision } = await rolesOf(clerk, membershipId);
      return clerk.call('users.setRoles', { params: { membershipId }, body: { roles: [], revision } });
    },
  };

  /** Both have begun, in this order, and wait: the first at the office's door; then the door is opened. */
  async function race(first: Act, then: Act) {
    const { db } = product.database;
    const key = `handlers:${agriculture}`;
    const waiting = async (n: number) => {
      for (let tries = 0; tries < 400; tries += 1) {
        const { rows } =
          await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
            db,
          );
        if (rows.length >= n) return;
        await pause(10);
      }
      throw new Error('nobody waits at the door');
    };
    let answers: Promise<{ ok: boolean }>[] = [];
    await db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
      answers = [acts[first](yangFan, wu)];
      await waiting(1);
      answers.push(acts[then](second, zheng));
      await waiting(2);
    });
    return Promise.all(answers);
  }

  const pairs: [Act, Act][] = [
    ['stop', 'stop'],
    ['stop', 'leave'],
    ['leave', 'stop'],
    ['leave', 'transfer'],
    ['transfer', 'leave'],
    ['transfer', 'stop'],
    ['setRoles', 'transfer'],
    ['stop', 'setRoles'],
  ];
  test.each(pairs)('%s and %s: one is refused', async (first, then) => {
    const answers = await race(first, then);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'visits-need-handler' } });
  });
});

test('whose a number is, is told with an entry even where the command is refused, and by unit, never by name', async () => {
  const { number, personId } = await addUser(jiangTao, water, '水利有人');
  const own = await addUser(wangFang, company, '录错号码');
  const asked = await wangFang.call('users.create', {
    body: { unitId: company, name: '随便', identityNumber: number },
  });
  expect(asked).toMatchObject({
    problem: { code: 'identity-number-taken', facts: { unitNames: '德阳市罗江区水利局' } },
  });
  const { revision } = await wangFang.do('users.read', { params: { membershipId: own.membershipId } });
  const body = { revision, identityNumber: number, reason: '录错' };
  const params = { membershipId: own.membershipId };
  expect(await codeOf(wangFang, 'users.correct', { params, body })).toBe('identity-number-taken');
  const entries = await product.database.db
    .selectFrom('audit_log')
    .select(['action', 'result', 'unit_id', 'details'])
    .where('subject_id', '=', personId)
    .where('result', '=', 'refused')
    .orderBy('at')
    .execute();
  const entry = { result: 'refused', unit_id: company, details: '{"code":"identity-number-taken"}' };
  expect(entries).toEqual([
    { action: 'users.create', ...entry },
    { action: 'users.correct', ...entry },
  ]);

  const request = await wangFang.do('transfers.request', {
    body: { unitId: company, identityNumber: number, kind: 'move', reason: '录用' },
  });
  expect(request.personName).toBeNull();
  const query = { box: 'outgoing', state: 'waiting' } as const;
  const waiting = (await wangFang.do('transfers.list', { query })).items.find(({ id }) => id === request.id);
  expect(waiting).toMatchObject({ personName: null });
  const incoming = await jiangTao.do('transfers.list', { query: { box: 'incoming', state: 'waiting' } });
  expect(incoming.items.find(({ id }) => id === request.id)).toMatchObject({ personName: '水利有人' });
  await jiangTao.do('transfers.decide', {
    params: { transferId: request.id },
    body: { decision: 'refuse', reason: '不同意' },
  });
  const told = await product.database.db.selectFrom('message').selectAll().execute();
  const toAsker = JSON.stringify(told.filter((row) => JSON.stringify(row).includes('未获同意')));
  expect(toAsker).toContain('未获同意');
  expect(toAsker).not.toContain('水利有人');
});
