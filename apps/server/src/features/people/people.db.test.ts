import { type Role } from '@zhicheng/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withDemoWorld, type DemoWorld } from '../../../test/demo-world.ts';
import { loadMemberships, systemActor, type PersonActor } from '../../platform/actor/index.ts';
import { readNow, type Tx } from '../../platform/database/index.ts';
import { actAs } from '../../seed/demo/act-as.ts';
import { inventIdentityNumber } from '../../seed/demo/invented.ts';
import { demoPeople } from '../../seed/demo/people.ts';
import { createOfficers } from './commands/create-officers.ts';
import { createUser, type CreateUserInput } from './commands/create-user.ts';
import { grantRole } from './commands/grant-role.ts';

let world: DemoWorld;
beforeAll(async () => {
  world = await withDemoWorld();
});
afterAll(() => world.close());

let sequence = 0;
function identityNumber(): string {
  sequence += 1;
  return inventIdentityNumber('510604', '19900101', String(sequence).padStart(3, '0'));
}

/** Rolls back what a refused command has begun, as the server does. */
async function inTransaction<T extends { ok: boolean }>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const tx = await world.db.startTransaction().execute();
  const answer = await work(tx);
  await (answer.ok ? tx.commit() : tx.rollback()).execute();
  return answer;
}

function create(actor: PersonActor, input: Partial<CreateUserInput> = {}, initialPassword = 'kingWAY123!') {
  const fields = { unitId: world.cast.units.seedCompany, name: '新用户', identityNumber: identityNumber(), ...input };
  return inTransaction((tx) => createUser(tx, actor, { keys: world.keys, initialPassword }, fields));
}

async function madeBy(actor: PersonActor, input: Partial<CreateUserInput> = {}) {
  const answer = await create(actor, input);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}

function grant(actor: PersonActor, membershipId: string, role: Role) {
  return inTransaction((tx) => grantRole(tx, actor, { membershipId, role }));
}

async function securityOfficer(): Promise<PersonActor> {
  const row = await world.db
    .selectFrom('role_grant')
    .select('person_id')
    .where('role', '=', 'security-officer')
    .executeTakeFirstOrThrow();
  return actAs(world.db, row.person_id, readNow);
}

describe('添加用户', () => {
  test('makes person, account and membership without a role, the identity number as 登录名, no password stored', async () => {
    const number = identityNumber();
    const user = await madeBy(await world.as('wangFang'), {
      identityNumber: number.toLowerCase(),
      phone: '139 0000 9999',
    });
    const account = await world.db
      .selectFrom('account')
      .selectAll()
      .where('id', '=', user.accountId)
      .executeTakeFirstOrThrow();
    expect(account).toMatchObject({ login_name: null, password_kind: 'initial', password_hash: null });
    expect(account.login_hmac).toEqual(world.keys.digest('login', number));
    const days = (Date.parse(account.password_until ?? '') - Date.parse(account.created_at)) / 86_400_000;
    expect(days).toBe(30);
    expect(await loadMemberships(world.db, user.personId, await readNow(world.db))).toMatchObject([
      { unitName: '德阳白马关种业有限公司', roles: [] },
    ]);
  });

  test('with INITIAL_PASSWORD=each gives a password of its own, told once', async () => {
    const answer = await create(await world.as('wangFang'), {}, 'each');
    const shown = answer.ok ? answer.value.shownPassword : null;
    expect(shown).toMatch(/^.{14}$/);
    const kinds = await world.db
      .selectFrom('account')
      .select(['password_kind', 'password_hash'])
      .where('id', '=', answer.ok ? answer.value.accountId : '')
      .execute();
    expect(kinds).toMatchObject([{ password_kind: 'one-time' }]);
    expect(kinds[0]?.password_hash).toMatch(/^\$argon2id\$/);
  });

  test.each([
    ['wangFang', 'seedCompany', true],
    ['wuMin', 'seedCompany', true],
    ['liMin', 'seedCompany', false],
    ['yangFan', 'seedCompany', false],
    ['jiangTao', 'seedCompany', false],
    ['zhouJianguo', 'seedCompany', false],
    ['yangFan', 'countyAgriculture', true],
    ['liuYang', 'countyAgriculture', false],
    ['heZhiqiang', 'provinceAgriculture', false],
  ] as const)('by %s at %s: %s', async (who, unit, allowed) => {
    const answer = await create(await world.as(who), { unitId: world.cast.units[unit] });
    expect(answer.ok ? true : answer.refusal.code).toBe(allowed ? true : 'unit-not-administered');
  });

  test('refuses, by field, what cannot be right', async () => {
    const actor = await world.as('wangFang');
    const fieldOf = async (input: Partial<CreateUserInput>) => {
      const answer = await create(actor, input);
      return answer.ok || answer.refusal.code !== 'bad-field' ? answer : answer.refusal.field;
    };
    const number = identityNumber();
    expect(await fieldOf({ identityNumber: `${number.slice(0, 16)}${number.charAt(17)}${number.charAt(16)}` })).toBe(
      'identityNumber',
    );
    expect(await fieldOf({ name: '王<b>' })).toBe('name');
    expect(await fieldOf({ phone: '12345' })).toBe('phone');
    expect(await fieldOf({ mail: 'nowhere' })).toBe('mail');
    expect(await fieldOf({ loginName: '1' })).toBe('loginName');
    expect(await fieldOf({ loginName: demoPeople.liMin.identityNumber })).toBe('loginName');
  });

  test('says where the person is a user already, and leaves nothing behind', async () => {
    const actor = await world.as('wangFang');
    expect(await create(actor, { identityNumber: demoPeople.sunYue.identityNumber })).toEqual({
      ok: false,
      refusal: { code: 'identity-number-taken', unitNames: ['中国工程物理研究院'] },
    });
    const number = identityNumber();
    expect(await create(actor, { identityNumber: number, loginName: 'LiMin' })).toEqual({
      ok: false,
      refusal: { code: 'login-name-taken' },
    });
    expect(await create(actor, { identityNumber: number })).toMatchObject({ ok: true });
  });
});

describe('用户审批权限设置', () => {
  test('a clerk gives 申报人 and what the clerk holds, but neither 流程附件上传(总) nor another class’s role', async () => {
    const actor = await world.as('wangFang');
    const { membershipId } = await madeBy(actor);
    expect(await grant(actor, membershipId, 'applicant')).toEqual({ ok: true, value: true });
    expect(await grant(actor, membershipId, 'applicant')).toMatchObject({ refusal: { code: 'role-held-already' } });
    expect(await grant(actor, membershipId, 'county-enterprise-clerk')).toEqual({ ok: true, value: true });
    const refusals = {
      'process-file-uploader': 'role-granted-by-superior-only',
      'senior-office-clerk': 'role-granted-by-superior-only',
      'county-department-clerk': 'role-does-not-fit-unit',
      'province-bureau-clerk': 'role-does-not-fit-unit',
      'security-officer': 'role-not-granted-here',
      'committee-expert': 'role-not-granted-here',
    } as const;
    for (const [role, code] of Object.entries(refusals)) {
      expect(await grant(actor, membershipId, role as Role)).toMatchObject({ ok: false, refusal: { code } });
    }
  });

  test('the 上级机构 gives what fits the unit; others nothing', async () => {
    const { membershipId } = await madeBy(await world.as('wangFang'));
    expect(await grant(await world.as('wuMin'), membershipId, 'process-file-uploader')).toMatchObject({ ok: true });
    expect(await grant(await world.as('wuMin'), membershipId, 'junior-office-clerk')).toMatchObject({ ok: true });
    for (const who of ['liMin', 'jiangTao', 'yangFan', 'zhouJianguo'] as const) {
      expect(await grant(await world.as(who), membershipId, 'applicant')).toMatchObject({
        refusal: { code: 'unit-not-administered' },
      });
    }
  });

  test('ends the sessions of whom it concerns', async () => {
    const actor = await world.as('wangFang');
    const { membershipId, accountId } = await madeBy(actor);
    await world.ownerDb
      .insertInto('session')
      .values({
        id: membershipId,
        token_hash: Buffer.from('x'),
        account_id: accountId,
        created_at: await readNow(world.db),
        last_seen_at: await readNow(world.db),
        address: '10.0.0.1',
        browser: 'x',
        ended_at: null,
        end_reason: null,
      })
      .execute();
    await grant(actor, membershipId, 'applicant');
    const session = await world.db.selectFrom('session').select('end_reason').where('id', '=', membershipId).execute();
    expect(session).toEqual([{ end_reason: 'rights-changed' }]);
  });

  test('two clerks who give the same role at once give it once', async () => {
    const { membershipId } = await madeBy(await world.as('wangFang'));
    const actors = [await world.as('wangFang'), await world.as('wuMin')];
    const answers = await Promise.all(actors.map((actor) => grant(actor, membershipId, 'applicant')));
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});

describe('三员', () => {
  test('are made once', async () => {
    const password = { password_kind: 'initial', password_hash: null, shown: null } as const;
    const passwords = {
      'system-administrator': password,
      'security-officer': password,
      'audit-officer': password,
    };
    const again = await inTransaction((tx) =>
      createOfficers(tx, systemActor('set-up', readNow), world.keys, passwords),
    );
    expect(again).toEqual({ ok: false, refusal: { code: 'officers-made-already' } });
  });

  test('the 安全保密员 makes clerks of 省人社厅 and of units that have none left, no others', async () => {
    const officer = await securityOfficer();
    const bureauId = (await world.as('zhouJianguo')).memberships[0]?.unitId ?? '';
    const second = await madeBy(officer, { unitId: bureauId });
    expect(await grant(officer, second.membershipId, 'province-bureau-clerk')).toMatchObject({ ok: true });
    const inCompany = await madeBy(await world.as('wangFang'));
    expect(await grant(officer, inCompany.membershipId, 'county-enterprise-clerk')).toMatchObject({
      refusal: { code: 'unit-not-administered' },
    });
    const { personId } = world.cast.people.jiangTao;
    await world.ownerDb
      .updateTable('role_grant')
      .set({ valid_to: await readNow(world.db) })
      .where('person_id', '=', personId)
      .execute();
    const orphan = await madeBy(officer, { unitId: world.cast.units.countyWater });
    expect(await grant(officer, orphan.membershipId, 'county-department-clerk')).toMatchObject({ ok: true });
  });

  test('hold nothing else', async () => {
    const officer = await securityOfficer();
    const membershipId = officer.memberships[0]?.membershipId ?? '';
    expect(await grant(await world.as('zhouJianguo'), membershipId, 'applicant')).toEqual({
      ok: false,
      refusal: { code: 'officer-holds-nothing-else' },
    });
    const second = {
      id: world.cast.noticeId,
      membership_id: membershipId,
      person_id: officer.personId,
      unit_id: officer.memberships[0]?.unitId ?? '',
      role: 'audit-officer' as const,
      valid_from: await readNow(world.db),
      valid_to: null,
    };
    await expect(world.ownerDb.insertInto('role_grant').values(second).execute()).rejects.toThrow('one_officer_role');
  });
});
