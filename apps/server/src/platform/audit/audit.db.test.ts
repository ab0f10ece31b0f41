import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withDatabase, type TestDatabase } from '../../../test/database.ts';
import { systemActor, type Actor } from '../actor/index.ts';
import { readNow } from '../database/index.ts';
import { newId } from '../ids/index.ts';
import { appendAudit, checkAudit, checkAuditPeriod } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await withDatabase();
});
afterAll(() => database.close());

const system = systemActor('set-up', readNow);

/** The last digit of the id chooses the chain; 0 is left to the system here. */
function person(n = 0): Actor {
  const personId = `${newId().slice(0, -1)}${(1 + (n % 15)).toString(16)}`;
  return { ...system, kind: 'person', personId, personName: '王芳', memberships: [] };
}

async function append(actor: Actor, action: string): Promise<void> {
  await database.db.transaction().execute(async (tx) => {
    await appendAudit(tx, actor, await readNow(tx), { action, result: 'done', details: { after: { name: '罗江' } } });
  });
}

describe('the audit log', () => {
  test('chains entries of people who act at the same time, without gaps', async () => {
    const people = Array.from({ length: 20 }, (_, n) => person(n));
    await Promise.all(people.flatMap((actor) => [append(actor, 'units.create'), append(actor, 'users.create')]));
    await append(system, 'seed');
    expect(await checkAudit(database.db)).toEqual([]);
    const { count } = await database.db
      .selectFrom('audit_log')
      .select((query) => query.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(41);
  });

  test('leaves nothing behind of a transaction that fails', async () => {
    const failing = database.db.transaction().execute(async (tx) => {
      await appendAudit(tx, system, await readNow(tx), { action: 'never', result: 'done' });
      throw new Error('later fault');
    });
    await expect(failing).rejects.toThrow('later fault');
    expect(await checkAudit(database.db)).toEqual([]);
  });

  test('cannot be changed by the server, and shows what its owner changed', async () => {
    await expect(database.db.updateTable('audit_log').set({ action: 'x' }).execute()).rejects.toThrow(
      'permission denied',
    );
    await expect(database.db.deleteFrom('audit_log').execute()).rejects.toThrow('permission denied');
    await append(system, 'second');
    await append(system, 'third');
    await database.ownerDb.updateTable('audit_log').set({ details: '{}' }).where('action', '=', 'seed').execute();
    expect(await checkAudit(database.db)).toEqual([{ chain: 0, seq: 1, what: 'hash-differs' }]);
    await database.ownerDb.deleteFrom('audit_log').where('action', '=', 'second').execute();
    expect(await checkAudit(database.db)).toContainEqual({ chain: 0, seq: 3, what: 'gap' });
    await database.ownerDb.deleteFrom('audit_log').where('action', '=', 'third').execute();
    expect(await checkAudit(database.db)).toContainEqual({ chain: 0, seq: 3, what: 'head-differs' });
  });

  test('misses what was taken off either end of a period, and whole chains', async () => {
    const [someone, all] = [person(4), { from: '2000-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' }];
    const chain = Number.parseInt(someone.kind === 'person' ? someone.personId.slice(-1) : '0', 16);
    const faults = async (period = all) =>
      (await checkAuditPeriod(database.db, period)).faults.filter((fault) => fault.chain === chain);
    const takeOff = async (where: string, check: () => Promise<void>) => {
      const rows = await database.ownerDb
        .deleteFrom('audit_log')
        .where('chain', '=', chain)
        .where(sql.raw<boolean>(where))
        .returningAll()
        .execute();
      await check();
      await database.ownerDb.insertInto('audit_log').values(rows).execute();
      expect(await faults()).toEqual([]);
    };
    await append(someone, 'a');
    await append(someone, 'b');
    const { seq = 0, at = '' } =
      (await database.db
        .selectFrom('audit_log')
        .select(['seq', 'at'])
        .where('chain', '=', chain)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst()) ?? {};
    expect(await faults()).toEqual([]);
    await takeOff('seq = 1', async () => expect(await faults()).toMatchObject([{ seq: 2, what: 'gap' }]));
    await takeOff(`seq = ${seq}`, async () => expect(await faults()).toEqual([{ chain, seq, what: 'head-differs' }]));
    await takeOff('true', async () => expect(await faults()).toEqual([{ chain, seq, what: 'head-differs' }]));
    const later = { from: new Date(Date.parse(at) + 60_000).toISOString(), to: all.to };
    await takeOff(`seq = ${seq}`, async () => expect(await faults(later)).toMatchObject([{ what: 'head-differs' }]));
  });

  test('keeps entries outside the prepared months too', async () => {
    await database.db
      .transaction()
      .execute((tx) => appendAudit(tx, person(), '2019-01-01T00:00:00.000Z', { action: 'old', result: 'done' }));
    const old = await database.db.selectFrom('audit_log').select('at').where('action', '=', 'old').execute();
    expect(old).toEqual([{ at: '2019-01-01T00:00:00.000Z' }]);
  });
});
