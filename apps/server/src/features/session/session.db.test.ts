import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withDemoWorld, type DemoWorld } from '../../../test/demo-world.ts';
import { loadMemberships, type PersonActor } from '../../platform/actor/index.ts';
import { checkAudit } from '../../platform/audit/index.ts';
import { readNow } from '../../platform/database/index.ts';
import { readSession } from '../../platform/sessions/index.ts';
import { DEMO_PASSWORD } from '../../seed/demo/sign-in-page.ts';
import { demoPeople } from '../../seed/demo/people.ts';
import { changePassword } from './commands/change-password.ts';
import { signIn, type SignInInput } from './commands/sign-in.ts';
import { signOut } from './commands/sign-out.ts';

let world: DemoWorld;
beforeAll(async () => {
  world = await withDemoWorld();
});
afterAll(() => world.close());

const DEFAULT = 'kingWAY123!';
const idleMinutes = 30;

function services() {
  return { keys: world.keys, initialPassword: DEFAULT };
}

function attempt(loginName: string, password: string, from: Partial<SignInInput> = {}) {
  const input = { loginName, password, address: '10.1.0.1', browser: 'Chromium 86', requestId: 'r', ...from };
  return signIn(world.db, services(), input);
}

async function signedInActor(loginName: string, password: string): Promise<PersonActor & { token: string }> {
  const signedIn = await attempt(loginName, password);
  if (!signedIn.ok) throw new Error(signedIn.refusal.code);
  const { personId, personName, sessionId, token } = signedIn.value;
  const memberships = await loadMemberships(world.db, personId, await readNow(world.db));
  return {
    kind: 'person',
    personId,
    personName,
    memberships,
    clock: readNow,
    sessionId,
    address: '10.1.0.1',
    requestId: 'r',
    token,
  };
}

/** As if so much time had passed since the last failures. */
async function forgetWaiting(): Promise<void> {
  await world.ownerDb.deleteFrom('sign_in_attempt').execute();
}

/** As if so many attempts had failed, and the wait after the last were over. */
async function failedBefore(scope: 'account' | 'address', failures: number): Promise<void> {
  await world.ownerDb
    .updateTable('sign_in_attempt')
    .set({ failures, not_before: '2026-01-01T00:00:00.000Z' })
    .where('scope', '=', scope)
    .execute();
}

describe('登录', () => {
  test('opens a session that the token alone stands for', async () => {
    const actor = await signedInActor('limin', DEMO_PASSWORD);
    const session = await readSession(world.db, actor.token, { idleMinutes });
    expect(session).toMatchObject({ personName: '李敏', passwordKind: 'own', sessionId: actor.sessionId });
    const rows = await world.db.selectFrom('session').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(actor.token);
    expect(await readSession(world.db, `${actor.token}x`, { idleMinutes })).toBeUndefined();
  });

  test('takes the 登录名 as people type it: spaces, capitals, full-width digits', async () => {
    const number = demoPeople.sunYue.identityNumber;
    const fullWidth = number.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    expect((await attempt(' LiMin ', DEMO_PASSWORD)).ok).toBe(true);
    expect((await attempt(fullWidth.toLowerCase(), 'kingWAY123！')).ok).toBe(true);
  });

  test('says the same of a wrong password and of an unknown 登录名, and records both', async () => {
    await forgetWaiting();
    const refusal = { ok: false, refusal: { code: 'wrong-login' } };
    expect(await attempt('limin', 'wrong')).toEqual(refusal);
    expect(await attempt('nobody', 'wrong')).toEqual(refusal);
    expect(await attempt('limin', DEFAULT)).toEqual(refusal);
    const entries = await world.db
      .selectFrom('audit_log')
      .select(['actor_rule', 'subject_kind', 'address'])
      .where('action', '=', 'session.signIn')
      .where('result', '=', 'refused')
      .orderBy('seq')
      .execute();
    expect(entries).toEqual([
      { actor_rule: 'sign-in', subject_kind: 'account', address: '10.1.0.1' },
      { actor_rule: 'sign-in', subject_kind: null, address: '10.1.0.1' },
      { actor_rule: 'sign-in', subject_kind: 'account', address: '10.1.0.1' },
    ]);
    expect(await checkAudit(world.db)).toEqual([]);
  });

  test('slows down guessing of known and unknown names alike, however many try at once', async () => {
    await forgetWaiting();
    for (const loginName of ['nobody', 'zhangwei']) {
      await attempt(loginName, 'wrong');
      await failedBefore('account', 10);
      const answers = await Promise.all(Array.from({ length: 8 }, () => attempt(loginName, 'wrong')));
      const codes = answers.map((answer) => (answer.ok ? 'in' : answer.refusal.code));
      expect(codes.filter((code) => code === 'wrong-login')).toHaveLength(1);
      expect(codes.filter((code) => code === 'slow-down')).toHaveLength(7);
    }
    expect(await attempt('zhangwei', DEMO_PASSWORD)).toMatchObject({ ok: false, refusal: { code: 'slow-down' } });
  });

  test('forgets failures of a quarter of an hour ago, and those before a success', async () => {
    await world.ownerDb
      .updateTable('sign_in_attempt')
      .set({ last_at: '2026-01-01T00:00:00.000Z', not_before: '2026-01-01T00:00:00.000Z', failures: 9 })
      .execute();
    expect((await attempt('zhangwei', 'wrong')).ok).toBe(false);
    expect((await attempt('zhangwei', DEMO_PASSWORD)).ok).toBe(true);
    const left = await world.db
      .selectFrom('sign_in_attempt')
      .select('failures')
      .where('scope', '=', 'account')
      .execute();
    expect(left.every(({ failures }) => failures !== 1)).toBe(true);
  });

  test('slows down an address that tries many names', async () => {
    await forgetWaiting();
    await attempt('someone', 'wrong', { address: '10.9.9.9' });
    await failedBefore('address', 70);
    await attempt('someone-else', 'wrong', { address: '10.9.9.9' });
    expect(await attempt('limin', DEMO_PASSWORD, { address: '10.9.9.9' })).toMatchObject({
      refusal: { code: 'slow-down' },
    });
    expect((await attempt('limin', DEMO_PASSWORD, { address: '10.9.9.8' })).ok).toBe(true);
  });

  test('tells only who knows the password that the account is stopped or the initial password has ended', async () => {
    await forgetWaiting();
    const account = world.ownerDb.updateTable('account').where('person_id', '=', world.cast.people.sunYue.personId);
    const login = demoPeople.sunYue.identityNumber;
    await account.set({ password_until: '2026-01-01T00:00:00.000Z' }).execute();
    expect(await attempt(login, DEFAULT)).toEqual({ ok: false, refusal: { code: 'password-expired' } });
    await account.set({ password_until: '2126-01-01T00:00:00.000Z', state: 'stopped' }).execute();
    expect(await attempt(login, DEFAULT)).toEqual({ ok: false, refusal: { code: 'account-stopped' } });
    expect(await attempt(login, 'wrong')).toEqual({ ok: false, refusal: { code: 'wrong-login' } });
    await account.set({ state: 'active' }).execute();
  });
});

describe('a session', () => {
  test('ends at 退出', async () => {
    const actor = await signedInActor('wangfang', DEMO_PASSWORD);
    await world.db.transaction().execute((tx) => signOut(tx, actor));
    expect(await readSession(world.db, actor.token, { idleMinutes })).toBeUndefined();
  });

  test('ends after the idle time, which what a page asks by itself does not put off', async () => {
    const { token, sessionId } = await signedInActor('wangfang', DEMO_PASSWORD);
    const session = world.ownerDb.updateTable('session').where('id', '=', sessionId);
    const minutesAgo = async (minutes: number) =>
      new Date(Date.parse(await readNow(world.db)) - minutes * 60_000).toISOString();
    const lastSeen = await minutesAgo(29);
    await session.set({ last_seen_at: lastSeen }).execute();
    expect(await readSession(world.db, token, { idleMinutes, touch: false })).toBeDefined();
    const seen = () =>
      world.db.selectFrom('session').select('last_seen_at').where('id', '=', sessionId!).executeTakeFirstOrThrow();
    expect(await seen()).toEqual({ last_seen_at: lastSeen });
    expect(await readSession(world.db, token, { idleMinutes })).toBeDefined();
    expect((await seen()).last_seen_at > lastSeen).toBe(true);
    await session.set({ last_seen_at: await minutesAgo(31) }).execute();
    expect(await readSession(world.db, token, { idleMinutes })).toBeUndefined();
  });
});

describe('密码修改', () => {
  const good = 'Rape5eed-Field';

  function change(actor: PersonActor, oldPassword: string, newPassword: string, confirmation = newPassword) {
    return changePassword(world.db, services(), actor, { oldPassword, newPassword, confirmation });
  }

  test('takes the place of the default password and ends the other sessions', async () => {
    await forgetWaiting();
    const login = demoPeople.sunYue.identityNumber;
    const elsewhere = await signedInActor(login, DEFAULT);
    const actor = await signedInActor(login, DEFAULT);
    expect((await readSession(world.db, actor.token, { idleMinutes }))?.passwordKind).toBe('initial');
    expect(await change(actor, 'kingWAY123！', good)).toEqual({ ok: true, value: true });
    expect((await readSession(world.db, actor.token, { idleMinutes }))?.passwordKind).toBe('own');
    expect(await readSession(world.db, elsewhere.token, { idleMinutes })).toBeUndefined();
    expect((await attempt(login, DEFAULT)).ok).toBe(false);
    expect((await attempt(login, good)).ok).toBe(true);
  });

  test('refuses what meets not all five conditions, the default, the own name and number, and the last ones', async () => {
    await forgetWaiting();
    const actor = await signedInActor(demoPeople.sunYue.identityNumber, good);
    const faults = async (password: string, confirmation = password) => {
      const answer = await change(actor, good, password, confirmation);
      return answer.ok || answer.refusal.code !== 'password-rules' ? answer : answer.refusal.faults.map((f) => f.field);
    };
    expect(await faults('short')).toEqual(['newPassword', 'newPassword', 'newPassword', 'newPassword']);
    expect(await faults(DEFAULT)).toEqual(['newPassword']);
    expect(await faults(good)).toEqual(['newPassword']);
    expect(await faults('Field-孙悦-1991')).toEqual(['newPassword']);
    expect(await faults(`Field-${demoPeople.sunYue.identityNumber.slice(6, 14)}`)).toEqual(['newPassword']);
    expect(await faults('Ripe5eed-Field', 'Ripe5eed-field')).toEqual(['confirmation']);
    expect(await change(actor, 'wrong', 'Ripe5eed-Field')).toEqual({
      ok: false,
      refusal: { code: 'wrong-old-password' },
    });
  });
});
