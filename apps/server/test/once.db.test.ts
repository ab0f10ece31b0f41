import { randomUUID } from 'node:crypto';
import { civilDateOf } from '@zhicheng/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFaults } from '../src/features/integrity/index.ts';
import { readNow } from '../src/platform/database/index.ts';
import { soundOpinion } from './opinions.ts';
import { startProduct, type Person, type Product } from './product.ts';
import { draftOf, handling, noticeOf, pass, pendingLine } from './walk.ts';

let product: Product;
let applicant: Person;
beforeAll(async () => {
  product = await startProduct();
  applicant = await product.signIn('limin');
}, 120_000);
afterAll(() => product.close());

async function events(applicationId: string, type: string): Promise<number> {
  const rows = await product.database.db
    .selectFrom('application_event')
    .select('seq')
    .where('application_id', '=', applicationId)
    .where('type', '=', type as 'submitted')
    .execute();
  return rows.length;
}

describe('the same request twice', () => {
  let applicationId: string;

  test('a double click on 确认 makes one draft', async () => {
    const key = randomUUID();
    const body = { noticeId: await noticeOf(applicant) };
    const [first, second] = await Promise.all([
      applicant.do('applications.create', { body, key }),
      applicant.do('applications.create', { body, key }),
    ]);
    expect(second).toEqual(first);
    const { items } = await applicant.do('applications.listOwn', { query: {} });
    expect(items).toHaveLength(1);
    await applicant.do('applications.discard', { params: { applicationId: first.id } });
  });

  test('a double click on 提交 submits once and gives the same receipt', async () => {
    applicationId = await draftOf(applicant, '李敏');
    const key = randomUUID();
    const request = { params: { applicationId }, body: { version: 0 }, key };
    const [first, second] = await Promise.all([
      applicant.do('applications.submit', request),
      applicant.do('applications.submit', request),
    ]);
    expect(second).toEqual(first);
    expect(await events(applicationId, 'submitted')).toBe(1);
  });

  test('a key used for another request is refused', async () => {
    const key = randomUUID();
    const params = { applicationId };
    await applicant.call('applications.submit', { params, body: { version: 1 }, key });
    const withdrawn = await applicant.call('applications.withdraw', { params, key });
    expect(withdrawn.ok).toBe(true);
    await applicant.do('applications.submit', { params, body: { version: 1 }, key });
    const other = await applicant.call('applications.submit', { params, body: { version: 2 }, key });
    expect(other.ok ? null : other.problem).toMatchObject({ code: 'idempotency-key-reused', status: 422 });
  });

  test('a command without a key is refused', async () => {
    const reply = await product.app.inject({
      method: 'POST',
      url: '/api/applications',
      headers: { 'x-zhicheng-client': 't' },
    });
    expect(reply.statusCode).toBe(401);
  });

  test('a double click on 同意通过 passes once', async () => {
    const clerk = await product.signIn('wangfang');
    const { visitId, step, application, next } = await handling(clerk, applicationId);
    const opinion = soundOpinion(step, civilDateOf(await readNow(product.database.db)));
    const body = { version: application.version, opinion, nextUnitId: next?.offices[0]?.unitId ?? null };
    const key = randomUUID();
    const [first, second] = await Promise.all([
      clerk.do('visits.pass', { params: { visitId }, body, key }),
      clerk.do('visits.pass', { params: { visitId }, body, key }),
    ]);
    expect(second).toEqual(first);
    expect(await events(applicationId, 'passed')).toBe(1);
  });

  test('two clerks of one office: one wins, the other is told who and when', async () => {
    const [first, second] = [await product.signIn('wumin'), await product.signIn('zhengkai')];
    const { visitId } = await pendingLine(first, applicationId);
    await pass(product, first, applicationId);
    const late = await second.call('visits.return', {
      params: { visitId },
      body: { version: 2, reason: '晚了一步', marks: [], mendDays: 5, direct: false },
    });
    expect(late.ok ? null : late.problem).toMatchObject({ code: 'already-handled', status: 409 });
    expect(late.ok ? '' : late.problem.detail).toMatch(
      /^吴敏已于 \d{4}-\d{2}-\d{2} \d{2}:\d{2} 同意通过，现由德阳市罗江区农业农村局办理。$/,
    );
  });

  test.each(['意见\u0000', '意见\ud800'])(
    'a text that no database keeps is refused at its field, not with a failure',
    async (text) => {
      const clerk = await product.signIn('wumin');
      const { visitId } = await pendingLine(clerk, applicationId);
      const body = { revision: 0, values: { opinion: text } };
      const refused = await clerk.call('visits.saveOpinion', { params: { visitId }, body });
      expect(refused.ok ? null : refused.problem).toMatchObject({
        code: 'bad-request',
        errors: [{ field: 'values.opinion', message: '含有无法保存的字符，请删除后重新输入。' }],
      });
    },
  );

  test('a handler who has an older version before them is told to look again', async () => {
    const clerk = await product.signIn('wumin');
    const { visitId } = await pendingLine(clerk, applicationId);
    const stale = await clerk.call('visits.return', {
      params: { visitId },
      body: { version: 1, reason: '请修改', marks: [], mendDays: 5, direct: false },
    });
    expect(stale.ok ? null : stale.problem.code).toBe('stale-version');
  });

  test('保存意见 by two: the second is told who saved, and nothing of theirs is written over', async () => {
    const [first, second] = [await product.signIn('wumin'), await product.signIn('zhengkai')];
    const { visitId } = await pendingLine(first, applicationId);
    const params = { visitId };
    await first.do('visits.saveOpinion', { params, body: { revision: 0, values: { opinion: '甲的意见' } } });
    const conflict = await second.call('visits.saveOpinion', {
      params,
      body: { revision: 0, values: { opinion: '乙的意见' } },
    });
    expect(conflict.ok ? null : conflict.problem).toMatchObject({
      code: 'opinion-conflict',
      facts: { savedBy: '吴敏' },
    });
    const kept = await second.do('visits.read', { params });
    expect(kept.opinion?.values['opinion']).toBe('甲的意见');
  });

  test('a text is kept in its one normal form, and replays to the same', async () => {
    const clerk = await product.signIn('wumin');
    await pass(product, clerk, applicationId, '\uF900');
    expect(await findFaults(product.database.db, product.files)).toEqual([]);
  });
});
