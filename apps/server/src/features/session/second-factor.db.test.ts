import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientHeader, personHeader, type EndpointName } from '@zhicheng/contract';
import { startProduct, type Person, type Product } from '../../../test/product.ts';
import { readNow } from '../../platform/database/index.ts';
import { codeAt, stepOf } from '../../platform/second-factor/index.ts';

/** Where the setting asks clerks and officers for a code beside the password. */
let product: Product;
beforeAll(async () => {
  product = await startProduct({ env: { SECOND_FACTOR: 'clerks' } });
});
afterAll(() => product.close());

/** Base32 back to bytes, as an authenticator app does it. */
function bytesOf(secret: string): Buffer {
  const bits = Array.from(secret, (letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

async function codeOf(secret: string, stepsAhead = 0): Promise<string> {
  return codeAt(bytesOf(secret), stepOf(await readNow(product.database.db)) + stepsAhead);
}

async function codes(person: Person, ...names: EndpointName[]): Promise<(string | number)[]> {
  return Promise.all(
    names.map(async (name) => {
      const answered = await person.call(name, { body: {} as never });
      return answered.ok ? answered.status : answered.problem.code;
    }),
  );
}

const forgetWaiting = () => product.database.ownerDb.deleteFrom('sign_in_attempt').execute();

let secret: string;
let recoveryCodes: readonly string[];

describe('两步验证', () => {
  test('a clerk without one sets it up before anything else; an applicant is not asked', async () => {
    const clerk = await product.signIn('wangfang');
    expect(await clerk.do('session.read')).toMatchObject({ mustSetUpSecondFactor: true, mustGiveCode: false });
    expect(await codes(clerk, 'work.pending', 'session.list')).toEqual(['second-factor-required', 200]);
    const applicant = await product.signIn('limin');
    expect(await applicant.do('session.read')).toMatchObject({ mustSetUpSecondFactor: false });
    expect(await codes(applicant, 'session.offerSecondFactor')).toEqual(['second-factor-off']);

    const offer = await clerk.do('session.offerSecondFactor', { body: {} });
    ({ secret } = offer);
    expect(offer.address).toContain(`secret=${secret}`);
    const wrong = await clerk.call('session.confirmSecondFactor', { body: { code: '000000' } });
    expect(wrong).toMatchObject({ status: 422, problem: { code: 'wrong-code' } });
    const code = await codeOf(secret, -1);
    ({ recoveryCodes } = await clerk.do('session.confirmSecondFactor', { body: { code } }));
    expect(recoveryCodes).toHaveLength(8);
    expect(await codes(clerk, 'work.pending')).toEqual([200]);
    expect(await clerk.do('session.secondFactor')).toMatchObject({ required: true, recoveryCodesLeft: 8 });
    const kept = await product.database.db.selectFrom('second_factor').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(secret);
  });

  test('then the password alone opens nothing: not the work, not the key, not another password', async () => {
    const clerk = await product.signIn('wangfang');
    const session = await clerk.do('session.read');
    expect(session).toMatchObject({ mustGiveCode: true, memberships: [], capabilities: [] });
    const closed: readonly EndpointName[] = [
      'work.pending',
      'session.browserKey',
      'session.list',
      'session.changePassword',
      'session.offerSecondFactor',
    ];
    expect(new Set(await codes(clerk, ...closed))).toEqual(new Set(['second-factor-required']));

    await forgetWaiting();
    const code = await codeOf(secret);
    expect(
      await clerk.do('session.giveCode', { body: { code: ` ${code.slice(0, 3)} ${code.slice(3)} ` } }),
    ).toMatchObject({
      mustGiveCode: false,
      person: { name: '王芳' },
    });
    expect(await codes(clerk, 'work.pending')).toEqual([200]);
  });

  test('a code is good once, a recovery code too, and guessing is slowed down', async () => {
    await forgetWaiting();
    const clerk = await product.signIn('wangfang');
    const give = async (code: string) => {
      const answered = await clerk.call('session.giveCode', { body: { code } });
      return answered.ok ? 'done' : answered.problem.code;
    };
    expect(await give(await codeOf(secret))).toBe('wrong-code');
    expect(await give(recoveryCodes[0]?.toUpperCase().replace('-', ' ') ?? '')).toBe('done');
    expect(await clerk.do('session.secondFactor')).toMatchObject({ recoveryCodesLeft: 7 });
    expect(await give(recoveryCodes[1] ?? '')).toBe('wrong-code');

    const again = await product.signIn('wangfang');
    await forgetWaiting();
    const answers: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      const answered = await again.call('session.giveCode', { body: { code: recoveryCodes[0] ?? '' } });
      answers.push(answered.ok ? 'done' : answered.problem.code);
    }
    expect(answers).toEqual([...Array<string>(5).fill('wrong-code'), 'slow-down']);
    const refusals = await product.database.db
      .selectFrom('audit_log')
      .select('details')
      .where('action', '=', 'session.giveCode')
      .where('result', '=', 'refused')
      .execute();
    expect(refusals).toHaveLength(6);
  });

  test('a new phone needs the password, and ends the sessions elsewhere', async () => {
    await forgetWaiting();
    const clerk = await product.signIn('wangfang');
    await clerk.do('session.giveCode', { body: { code: recoveryCodes[2] ?? '' } });
    const offer = async (password?: string) =>
      clerk.call('session.offerSecondFactor', { body: password === undefined ? {} : { password } });
    expect(await offer('wrong')).toMatchObject({
      problem: { code: 'wrong-old-password', errors: [{ field: 'password' }] },
    });
    const offered = await offer('Zhicheng2026!');
    if (!offered.ok) throw new Error('not offered');
    const elsewhere = await product.signIn('wangfang');
    await clerk.do('session.confirmSecondFactor', { body: { code: await codeOf(offered.body.secret) } });
    expect(await codes(elsewhere, 'session.read')).toEqual(['not-signed-in']);
  });
});

describe('登录的设备', () => {
  test('lists where the person is signed in, ends one or all others, and nobody else’s', async () => {
    const [here, there, third] = [
      await product.signIn('limin'),
      await product.signIn('limin'),
      await product.signIn('limin'),
    ];
    const stranger = await product.signIn('zhangwei');
    const { sessions } = await here.do('session.list');
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(sessions.length).toBeGreaterThanOrEqual(3);
    const current = sessions.find((session) => session.current);
    await stranger.do('session.end', { params: { sessionId: current?.id ?? '' } });
    expect(await codes(here, 'session.read')).toEqual([200]);
    const own = (await there.do('session.list')).sessions.find((session) => session.current);
    await here.do('session.end', { params: { sessionId: own?.id ?? '' } });
    expect(await codes(there, 'session.read')).toEqual(['not-signed-in']);
    await here.do('session.endOthers');
    expect(await codes(third, 'session.read')).toEqual(['not-signed-in']);
    expect((await here.do('session.list')).sessions).toHaveLength(1);
  });
});

test('a page left open by one person is not taken for the next one who signed in there', async () => {
  const payload = { loginName: 'limin', password: 'Zhicheng2026!' };
  const headers = { [clientHeader]: 'test' };
  const signedIn = await product.app.inject({ method: 'POST', url: '/api/session', headers, payload });
  const cookies = Object.fromEntries(signedIn.cookies.map(({ name, value }) => [name, value]));
  const { person } = signedIn.json<{ person: { id: string } }>();
  const read = async (shown: string) =>
    (await product.app.inject({ url: '/api/session', cookies, headers: { [personHeader]: shown } })).json<{
      code?: string;
    }>().code;
  expect(await read(person.id)).toBeUndefined();
  expect(await read('00000000-0000-4000-8000-000000000000')).toBe('other-person');
});
