import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withDemoWorld, type DemoWorld } from '../../../../test/demo-world.ts';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { readNow } from '../../../platform/database/index.ts';
import { countOfUsers, listUsers, pageOfUsers, type UserQuery } from './list-users.ts';

/** Users put into one company: enough for the planner to take indexes where there are any. */
const MANY = 20_000;

let world: DemoWorld;
let now: string;
let bureau: PersonActor;
beforeAll(async () => {
  world = await withDemoWorld();
  now = await readNow(world.db);
  bureau = await world.as('zhouJianguo');
  const run = (text: string) => sql.raw(text).execute(world.ownerDb);
  const id = (kind: number) => `('00000000-0000-7000-800${String(kind)}-' || lpad(n::text, 12, '0'))::uuid`;
  const each = `from generate_series(1, ${String(MANY)}) n`;
  await run(`insert into person (id, name, pinyin, initials, bigrams, created_at)
    select ${id(1)}, '用户' || n, 'yonghu' || lpad(n::text, 6, '0'), 'yh' || n, array['用', '户', '用户'], now() ${each}`);
  await run(`insert into account (id, person_id, login_name, password_kind, password_until, created_at)
    select ${id(2)}, ${id(1)}, 'user' || n, 'initial', now() + interval '30 days', now() ${each}`);
  await run(`insert into membership (id, person_id, unit_id, valid_from)
    select ${id(3)}, ${id(1)}, '${world.cast.units.academy}', now() - interval '1 day' ${each}`);
  await run(`insert into role_grant (id, membership_id, person_id, unit_id, role, valid_from)
    select ${id(4)}, ${id(3)}, ${id(1)}, '${world.cast.units.academy}', 'applicant', now() - interval '1 day' ${each}`);
  await run('vacuum analyze person, account, membership, role_grant, unit');
}, 120_000);
afterAll(() => world.close());

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

function nodes(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodes)];
}

/** Tables that a query reads whole. */
async function readWhole(query: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: Plan }] }>`explain (format json) ${query}`.execute(world.db);
  const plan = rows[0]?.['QUERY PLAN'][0].Plan;
  const scans = plan ? nodes(plan).filter((node) => node['Node Type'] === 'Seq Scan') : [];
  // The demo has a dozen units: those are read whole as they should be.
  return scans.map((node) => node['Relation Name'] ?? '').filter((table) => table !== 'unit');
}

describe('用户管理 of a province with thousands', () => {
  const queries: UserQuery[] = [
    {},
    { search: '李敏' },
    { search: 'lm' },
    { search: `~p0101${'A'.repeat(43)}` },
    { role: 'central-clerk' },
  ];

  test.each(queries)('the page for %o comes off indexes', async (query) => {
    expect(await readWhole(pageOfUsers(bureau, world.keys, query, now))).toEqual([]);
  });

  test('a small unit is found by its own users, and a county sees none but its own', async () => {
    const clerk = await world.as('yangFan');
    const query = { unitId: world.cast.units.countyWater };
    expect(await readWhole(pageOfUsers(clerk, world.keys, query, now))).toEqual([]);
    const { items, count } = await listUsers(world.db, world.keys, clerk, { search: '用户' });
    expect([items, count.value]).toEqual([[], 0]);
  });

  test('pages follow each other in the order of names; a count ends at one beyond what is told exactly', async () => {
    const first = await listUsers(world.db, world.keys, bureau, { search: '用户', limit: 50 });
    const second = await listUsers(world.db, world.keys, bureau, {
      search: '用户',
      limit: 50,
      after: first.next ?? '',
    });
    const names = [...first.items, ...second.items].map(({ name }) => name);
    expect(names).toEqual(Array.from({ length: 100 }, (_, index) => `用户${String(index + 1)}`));
    const { rows } = await countOfUsers(bureau, world.keys, {}, now).execute(world.db);
    expect(rows).toEqual([{ n: 1001 }]);
  });
});
