import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDatabase, type TestDatabase } from '../../../test/database.ts';
import { readNow } from './now.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await withDatabase();
});
afterAll(() => database.close());

test('values come as strings and safe numbers, whatever the zone of the process and of the session', async () => {
  const { rows } = await sql<Record<string, unknown>>`
    select date '2026-11-23' as day,
           timestamptz '2026-11-23 10:42:07.123987+08' as instant,
           array[timestamptz '2026-07-01 00:00+08', null] as instants,
           9007199254740991::bigint as big,
           count(*) as count,
           12.50::numeric as amount,
           array[1.10::numeric] as amounts,
           '{"a": [1]}'::jsonb as json`.execute(database.db);
  expect(rows).toEqual([
    {
      day: '2026-11-23',
      instant: '2026-11-23T02:42:07.123Z',
      instants: ['2026-06-30T16:00:00.000Z', null],
      big: 9007199254740991,
      count: 1,
      amount: '12.50',
      amounts: ['1.10'],
      json: { a: [1] },
    },
  ]);
});

test('a bigint that is no safe integer is refused, not rounded', async () => {
  const read = sql`select 9007199254740992::bigint as big`.execute(database.db);
  await expect(read).rejects.toThrow('does not fit a safe integer');
});

test('readNow gives the time of the statement, not of the transaction, in milliseconds', async () => {
  const [first, second] = await database.db.transaction().execute(async (tx) => {
    const before = await readNow(tx);
    await sql`select pg_sleep(0.005)`.execute(tx);
    return [before, await readNow(tx)];
  });
  expect(first).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(second > first).toBe(true);
});

test('the serving role cannot change the schema', async () => {
  const change = sql`create table mine (n integer)`.execute(database.db);
  await expect(change).rejects.toThrow('permission denied');
});

test('a connection that breaks between two queries of a transaction fails the next query, not the process', async () => {
  const work = database.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database.db);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await sql`select 1`.execute(tx);
  });
  await expect(work).rejects.toThrow();
  expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }]);
});
