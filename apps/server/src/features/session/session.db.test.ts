import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withDemoWorld, type DemoWorld } from '../../../test/demo-world.ts';
import { loadMemberships, type PersonActor } from '../../platform/actor/index.ts';
import { checkAudit } from '../../platform/audit/index.ts';
import { readNow } from '../../platform/database/index.ts';
import {
  forgetFailures,
  heldBackUntil,
  isBrowserToken,
  newBrowserToken,
  readSession,
} from '../../platform/sessions/index.ts';
import { DEMO_PASSWORD } from '../../seed/demo/sign-in-page.ts';
import { demoPeople } from '../../seed/demo/people.ts';
import { browserKey } from './commands/browser-key.ts';
import { changePassword } from './commands/change-password.ts';
import { makePasswordCode, resetPassword } from './commands/password-code.ts';
import { makePuzzle, type PuzzledAttempt, type Solution } from './commands/puzzles.ts';
import { signIn, type SignInInput, type SignInServices } from './commands/sign-in.ts';
import { signOut } from './commands/sign-out.ts';

let world: DemoWorld;
beforeAll(async () => {
  world = await withDemoWorld();
});
afterAll(() => world.close());

const DEFAULT = 'kingWAY123!';
const idleMinutes = 30;

function services(changed: Partial<SignInServices> = {}): SignInServices {
  const settings = { initialPassword: DEFAULT, slider: false, secondFactor: 'off' as const, idleMinutes };
  return { ...settings, keys: world.keys, ...changed };
}

function attempt(loginName: string | null, password: string, from: Partial<SignInInput> = {}, slider = false) {
  const browser = {
    address: '10.1.0.1',
    browser: 'Chromium 86',
    requestId: 'r',
    token: null,
    solution: null,
    browserToken: null,
  };
  return signIn(world.db, services({ slider }), { loginName, password, ...browser, ...from });
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

  test('who guesses elsewhere keeps nobody out of a browser where they have signed in before', async () => {
    await forgetWaiting();
    const own = { browserToken: 'own-browser' };
    expect((await attempt('zhangwei', DEMO_PASSWORD, own)).ok).toBe(true);
    await attempt('zhangwei', 'wrong', { address: '10.6.6.6' });
    await failedBefore('account', 30);
    await attempt('zhangwei', 'wrong', { address: '10.6.6.6' });
    expect(await attempt('zhangwei', DEMO_PASSWORD, { browserToken: 'another' })).toMatchObject({
      refusal: { code: 'slow-down' },
    });
    expect((await attempt('zhangwei', DEMO_PASSWORD, own)).ok).toBe(true);
    // Guessing there is slowed down by itself.
    await attempt('zhangwei', 'wrong', own);
    await failedBefore('account', 30);
    await attempt('zhangwei', 'wrong', own);
    expect(await attempt('zhangwei', DEMO_PASSWORD, own)).toMatchObject({ refusal: { code: 'slow-down' } });
    // 解锁 opens there too.
    const { account_id: accountId } = await world.db
      .selectFrom('known_browser')
      .select('account_id')
      .executeTakeFirstOrThrow();
    const account = { accountId, login: 'zhangwei' };
    const now = await readNow(world.db);
    expect(await heldBackUntil(world.db, world.keys, account, now)).not.toBeNull();
    await world.db.transaction().execute((tx) => forgetFailures(tx, world.keys, account));
    expect(await heldBackUntil(world.db, world.keys, account, now)).toBeNull();
    expect((await attempt('zhangwei', DEMO_PASSWORD, own)).ok).toBe(true);
    await forgetWaiting();
  });

  test('an office of three hundred behind one router goes on, whoever guesses there', async () => {
    await forgetWaiting();
    const own = { browserToken: 'own-browser' };
    expect((await attempt('zhangwei', DEMO_PASSWORD, own)).ok).toBe(true);
    await attempt('guess-1', 'wrong');
    await failedBefore('address', 90);
    await attempt('guess-2', 'wrong');
    expect(await attempt('limin', DEMO_PASSWORD)).toMatchObject({ refusal: { code: 'slow-down' } });
    expect((await attempt('zhangwei', DEMO_PASSWORD, own)).ok).toBe(true);
    // That browser is no way to guess at others.
    expect(await attempt('limin', 'wrong', own)).toMatchObject({ refusal: { code: 'slow-down' } });
    await forgetWaiting();
  });

  test('a browser does not choose by what it is known', () => {
    const token = newBrowserToken(world.keys);
    expect(isBrowserToken(world.keys, token)).toBe(true);
    const [chosen = '', signature = ''] = token.split('.');
    for (const other of ['own-browser', '', '.', chosen, `${chosen}.`, `x${token}`, `${token}.x`, `a.${signature}`]) {
      expect(isBrowserToken(world.keys, other)).toBe(false);
    }
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

describe('拖动滑块完成验证', () => {
  const who = { loginName: 'limin', token: null, address: '10.1.0.1' };
  const withSlider = (solution: Solution | null, from: Partial<SignInInput> = {}) =>
    attempt('limin', DEMO_PASSWORD, { solution, ...from }, true);
  const solved = async (attempted: PuzzledAttempt = who) => {
    const { id: puzzleId } = await makePuzzle(world.db, world.keys, attempted);
    const where = await world.db.selectFrom('sign_in_puzzle').selectAll().where('id', '=', puzzleId).execute();
    const { position = 0, answer = 0 } = where[0] ?? {};
    return { puzzleId, position, answer: String(answer) };
  };
  const missed = { ok: false, refusal: { code: 'slider-missed' } };

  test('lets in who put the piece in its place, or who answered the question', async () => {
    await forgetWaiting();
    const { puzzleId, position } = await solved();
    expect(await withSlider({ puzzleId, position: position + 5 })).toMatchObject({ ok: true });
    const { puzzleId: second, answer } = await solved();
    expect(await withSlider({ puzzleId: second, answer: ` ${answer} ` })).toMatchObject({ ok: true });
  });

  test('is good once, for two minutes, for its own attempt, near its place; a miss costs no try of the password', async () => {
    await forgetWaiting();
    const { puzzleId, position, answer } = await solved();
    expect(await withSlider({ puzzleId, position: position + 20 })).toEqual(missed);
    expect(await withSlider({ puzzleId, position })).toEqual(missed);
    expect(await withSlider({ puzzleId: (await solved()).puzzleId, answer: `${answer}0` })).toEqual(missed);
    expect(await withSlider(await solved({ ...who, loginName: 'wangfang' }))).toEqual(missed);
    expect(await withSlider(await solved({ ...who, address: '10.1.0.2' }))).toEqual(missed);
    const old = await solved();
    await world.ownerDb.updateTable('sign_in_puzzle').set({ made_at: '2026-01-01T00:00:00.000Z' }).execute();
    expect(await withSlider(old)).toEqual(missed);
    expect(await withSlider(null)).toEqual(missed);
    expect(await world.db.selectFrom('sign_in_attempt').selectAll().execute()).toEqual([]);
    // What is too old goes when the next one is made.
    await solved();
    expect(await world.db.selectFrom('sign_in_puzzle').select('id').execute()).toHaveLength(1);
  });
});

describe('signing in again where a session ended', () => {
  test('needs the password alone, for whom it was; the session before is ended', async () => {
    await forgetWaiting();
    const { token, sessionId } = await signedInActor('wangfang', DEMO_PASSWORD);
    await world.ownerDb
      .updateTable('session')
      .set({ last_seen_at: sql`clock_timestamp() - interval '2 hours'` })
      .where('id', '=', sessionId)
      .execute();
    expect(await attempt(null, 'wrong', { token })).toEqual({ ok: false, refusal: { code: 'wrong-login' } });
    expect(await attempt(null, DEMO_PASSWORD, { token })).toMatchObject({ ok: true, value: { personName: '王芳' } });
    const before = world.db.selectFrom('session').select('end_reason').where('id', '=', sessionId);
    expect(await before.executeTakeFirst()).toEqual({ end_reason: 'idle' });
  });

  test('somebody else who signs in there ends the session that was open, and 退出 leaves nobody behind', async () => {
    await forgetWaiting();
    const first = await signedInActor('wangfang', DEMO_PASSWORD);
    expect((await attempt('limin', DEMO_PASSWORD, { token: first.token })).ok).toBe(true);
    expect(await readSession(world.db, first.token, { idleMinutes })).toBeUndefined();
    const second = await signedInActor('wangfang', DEMO_PASSWORD);
    await world.db.transaction().execute((tx) => signOut(tx, second, null));
    const unknown = { ok: false, refusal: { code: 'login-name-needed' } };
    expect(await attempt(null, DEMO_PASSWORD, { token: second.token })).toEqual(unknown);
    expect(await attempt(null, DEMO_PASSWORD, { token: 'made-up' })).toEqual(unknown);
  });
});

describe('忘记密码', () => {
  const from = { address: '10.1.0.7', requestId: 'r' };
  const login = 'zhangwei';
  const ask = (loginName: string) => makePasswordCode(world.db, world.keys, { loginName, ...from });
  const reset = (code: string, newPassword = 'Rape5eed-Hill', loginName = login) =>
    resetPassword(world.db, services(), { loginName, code, newPassword, confirmation: newPassword, ...from });
  const wrong = { ok: false, refusal: { code: 'wrong-code' } };
  const codeIn = (text = '') => /[0-9]{8}/.exec(text)?.[0] ?? '';
  const mailOf = async (mail: string | null) =>
    world.ownerDb.updateTable('person').set({ mail }).where('name', '=', demoPeople.zhangWei.name).execute();

  test('writes only to who has an account and an address, and keeps the code as a digest', async () => {
    await forgetWaiting();
    expect(await ask('nobody-of-that-name')).toBeNull();
    expect(await ask(login)).toBeNull();
    await mailOf('zhangwei@example.cn');
    const made = await ask(login);
    expect(made?.letter).toMatchObject({
      to: 'zhangwei@example.cn',
      subject: expect.stringContaining('验证码') as string,
    });
    const rows = await world.db.selectFrom('password_code').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(codeIn(made?.letter.text));
  });

  test('a code is good once, for ten minutes and five tries; the five conditions hold; all sessions end', async () => {
    await forgetWaiting();
    const elsewhere = await signedInActor(login, DEMO_PASSWORD);
    const code = codeIn((await ask(login))?.letter.text);
    expect(await reset('00000000')).toEqual(wrong);
    expect(await reset(code, 'Rape5eed-Hill', 'nobody')).toEqual(wrong);
    expect(await reset(code, 'short')).toMatchObject({ refusal: { code: 'password-rules' } });
    expect(await reset(` ${code.slice(0, 4)} ${code.slice(4)}`)).toEqual({ ok: true, value: true });
    expect(await readSession(world.db, elsewhere.token, { idleMinutes })).toBeUndefined();
    expect((await attempt(login, 'Rape5eed-Hill')).ok).toBe(true);
    expect(await reset(code, 'Rape5eed-Vale')).toEqual(wrong);

    await forgetWaiting();
    const late = codeIn((await ask(login))?.letter.text);
    await world.ownerDb.updateTable('password_code').set({ made_at: '2026-01-01T00:00:00.000Z' }).execute();
    expect(await reset(late, 'Rape5eed-Vale')).toEqual(wrong);

    await forgetWaiting();
    const tried = codeIn((await ask(login))?.letter.text);
    await world.ownerDb.updateTable('password_code').set({ tries: 5 }).execute();
    expect(await reset(tried, 'Rape5eed-Vale')).toEqual(wrong);
  });

  test('no more than five letters an hour', async () => {
    await world.ownerDb.updateTable('password_code').set({ sent: 5 }).execute();
    await forgetWaiting();
    expect(await ask(login)).toBeNull();
    await world.ownerDb
      .updateTable('password_code')
      .set({ counted_from: sql`clock_timestamp() - interval '61 minutes'` })
      .execute();
    expect(await ask(login)).not.toBeNull();
  });
});

describe('the key of what a browser keeps', () => {
  test('is the same for one person in one browser, another for others, gone at 退出 and after fourteen days', async () => {
    const { wangFang, liMin } = world.cast.people;
    const key = (personId: string, browser: string) => browserKey(world.db, world.keys, personId, browser);
    const first = await key(wangFang.personId, 'browser-a');
    expect(Buffer.from(first, 'base64')).toHaveLength(32);
    expect(await key(wangFang.personId, 'browser-a')).toBe(first);
    expect(await key(wangFang.personId, 'browser-b')).not.toBe(first);
    expect(await key(liMin.personId, 'browser-a')).not.toBe(first);
    const rows = await world.db.selectFrom('browser_key').selectAll().execute();
    expect(rows.some((row) => row.key_ciphertext.toString('base64').includes(first))).toBe(false);

    await world.ownerDb
      .updateTable('browser_key')
      .set({ used_at: sql`clock_timestamp() - interval '15 days'` })
      .execute();
    const second = await key(wangFang.personId, 'browser-a');
    expect(second).not.toBe(first);
    const actor = await signedInActor('wangfang', DEMO_PASSWORD);
    await world.db.transaction().execute((tx) => signOut(tx, actor, 'browser-a'));
    expect(await key(wangFang.personId, 'browser-a')).not.toBe(second);
  });
});

describe('a session', () => {
  test('ends at 退出', async () => {
    const actor = await signedInActor('wangfang', DEMO_PASSWORD);
    await world.db.transaction().execute((tx) => signOut(tx, actor, null));
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

  test('never ends before its idle time after the last request, though not every request is written', async () => {
    const { token, sessionId } = await signedInActor('wangfang', DEMO_PASSWORD);
    const session = world.ownerDb.updateTable('session').where('id', '=', sessionId);
    const secondsAgo = (seconds: number) => sql<string>`clock_timestamp() - make_interval(secs => ${seconds})`;
    const isIn = async (seconds: number) => {
      await session.set({ last_seen_at: secondsAgo(seconds) }).execute();
      return (await readSession(world.db, token, { idleMinutes, touch: false })) !== undefined;
    };
    // A request 19 seconds after the one that was written leaves no trace; half an hour after it the session stands.
    await session.set({ last_seen_at: secondsAgo(19) }).execute();
    expect(await readSession(world.db, token, { idleMinutes })).toBeDefined();
    expect([await isIn(17 * 60), await isIn(30 * 60), await isIn(30 * 60 + 19)]).toEqual([true, true, true]);
    expect(await isIn(30 * 60 + 21)).toBe(false);
    await session.set({ last_seen_at: secondsAgo(21) }).execute();
    await readSession(world.db, token, { idleMinutes });
    const { last_seen_at: seen } = await world.db
      .selectFrom('session')
      .select('last_seen_at')
      .where('id', '=', sessionId!)
      .executeTakeFirstOrThrow();
    expect(Date.parse(await readNow(world.db)) - Date.parse(seen)).toBeLessThan(5_000);
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
