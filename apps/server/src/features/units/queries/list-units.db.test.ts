import { checkupKinds } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withDemoWorld, type DemoWorld } from '../../../../test/demo-world.ts';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { readNow } from '../../../platform/database/index.ts';
import { countOfCheckup, pageOfCheckup } from './list-checkup.ts';
import { pageOfTree } from './list-tree.ts';
import { countOfUnits, pageOfUnits } from './list-units.ts';

/** Units below one county department and below another part of the tree: enough for the planner to take its indexes. */
const MANY = 30_000;

let world: DemoWorld;
let county: PersonActor;
let province: PersonActor;
let now: string;
beforeAll(async () => {
  world = await withDemoWorld();
  [county, province] = [await world.as('yangFan'), await world.as('zhouJianguo')];
  now = await readNow(world.db);
  const { countyWater, academy } = world.cast.units;
  const run = (text: string) => sql.raw(text).execute(world.ownerDb);
  await run(`
    insert into unit (id, unit_class, credit_code, shares_credit_code, name, division_code, superior_id, ancestor_ids,
      contact_phone, pinyin, initials, bigrams, created_at)
    select gen_random_uuid(), 'county-soe', '91510604' || lpad(n::text, 10, '0'), false, '企业' || n, '510604', above.id,
      above.ancestor_ids || above.id, '028', 'qiye' || md5(n::text), 'qy' || n,
      array(select distinct substr('企业' || n, place, size) from generate_series(1, 7) place, generate_series(1, 2) size
        where place + size <= length('企业' || n) + 1), now() - make_interval(secs => n)
    from generate_series(1, ${String(MANY)}) n
    join unit above on above.id = case when n % 100 = 0 then '${countyWater}'::uuid else '${academy}'::uuid end`);
  await run('analyze unit, role_grant, account, unit_industry');
}, 120_000);
afterAll(() => world.close());

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  Plans?: Plan[];
}

function nodes(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodes)];
}

/** Most rows of `unit` that one node of the plan brought up, and whether any went through the whole table. */
async function readOf(query: RawBuilder<unknown>): Promise<{ most: number; whole: boolean }> {
  const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: Plan }] }>`explain (analyze, format json) ${query}`.execute(
    world.db,
  );
  const [row] = rows;
  if (!row) throw new Error('explain gave nothing');
  const ofUnits = nodes(row['QUERY PLAN'][0].Plan).filter((node) => node['Relation Name'] === 'unit');
  return {
    most: Math.max(0, ...ofUnits.map((node) => (node['Actual Rows'] ?? 0) * (node['Actual Loops'] ?? 1))),
    whole: ofUnits.some((node) => node['Node Type'] === 'Seq Scan' && (node['Actual Loops'] ?? 0) > 0),
  };
}

describe('with tens of thousands of units a page reads a page', () => {
  test.each(['name', '-name', 'newest', 'oldest'] as const)('of the province, by %s', async (sort) => {
    const read = await readOf(pageOfUnits(province, { sort }, now));
    expect(read.whole).toBe(false);
    expect(read.most).toBeLessThan(100);
  });

  test('of a node of the tree', async () => {
    const parentId = world.cast.units.academy;
    const read = await readOf(pageOfTree(province, { parentId }));
    expect(read.whole).toBe(false);
    expect(read.most).toBeLessThan(200);
    const children = await readOf(pageOfUnits(province, { under: parentId, depth: 'children' }, now));
    expect(children.most).toBeLessThan(100);
  });

  test.each(['qy777', '业777', '915106040000000777'])('of what %s finds', async (search) => {
    for (const actor of [county, province]) {
      const read = await readOf(pageOfUnits(actor, { search }, now));
      expect(read.whole, actor.personName).toBe(false);
      expect(read.most, actor.personName).toBeLessThan(MANY / 100 + 100);
    }
  });

  test('a clerk’s list reads no more than the clerk’s own part', async () => {
    for (const query of [pageOfUnits(county, {}, now), countOfUnits(county, {})]) {
      const read = await readOf(query);
      expect(read.whole).toBe(false);
      expect(read.most).toBeLessThan(MANY / 100 + 100);
    }
  });

  test.each(checkupKinds)('单位体检: %s ends at what is told', async (kind) => {
    const page = await readOf(pageOfCheckup(province, kind, {}, now));
    expect(page.most).toBeLessThanOrEqual(MANY + 100);
    expect((await countOfCheckup(province, kind, undefined, now).execute(world.db)).rows[0]?.n).toBeLessThanOrEqual(
      1001,
    );
  });
});
