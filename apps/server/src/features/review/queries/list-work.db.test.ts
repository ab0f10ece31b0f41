import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withDemoWorld, type DemoWorld } from '../../../../test/demo-world.ts';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { countOfWork, listWork, pageOfWork, type WorkList } from './list-work.ts';

/** Applications put under one department: enough for the planner to take indexes where there are any. */
const MANY = 20_000;

let world: DemoWorld;
let clerk: PersonActor;
beforeAll(async () => {
  world = await withDemoWorld();
  clerk = await world.as('wuMin');
  const { personId, membershipId } = world.cast.people.liMin;
  const { seedCompany, countyAgriculture } = world.cast.units;
  const run = (text: string) => sql.raw(text).execute(world.ownerDb);
  await run(`
    insert into application (apply_year, id, notice_id, person_id, membership_id, employer_id, title_level, status, version,
      number, takes_place, person_name, unit_name, seq, state, created_at, updated_at)
    select 2026, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, '${world.cast.noticeId}', '${personId}',
      '${membershipId}', '${seedCompany}', 'senior', case when n % 3 = 0 then 'approved' else 'reviewing' end, 1,
      'N' || n, false, '甲' || n, '德阳白马关种业有限公司', 1, '{}', now(), now()
    from generate_series(1, ${String(MANY)}) n`);
  await run(`
    insert into visit (apply_year, id, application_id, version, step, state, unit_id, roles, handler_unit_id, handler_roles,
      person_id, opened_at, closed_at, position)
    select 2026, gen_random_uuid(),
      ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 1, 'county-department',
      case when n % 3 = 1 and p = 2 then 'open' else 'passed' end, '${countyAgriculture}', '{county-department-clerk}',
      '${countyAgriculture}', '{county-department-clerk}', '${personId}', now() - make_interval(mins => n),
      case when n % 3 = 1 and p = 2 then null else now() - make_interval(secs => n) end, p
    from generate_series(1, ${String(MANY)}) n, generate_series(1, 2) p`);
  await run('analyze application, visit');
}, 120_000);
afterAll(() => world.close());

const days = { today: '2026-08-27', lastSoon: '2026-09-01' };

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: Plan[];
}

function nodes(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodes)];
}

async function planOf(query: ReturnType<typeof pageOfWork>): Promise<Plan[]> {
  const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: Plan }] }>`explain (format json) ${query}`.execute(world.db);
  const [row] = rows;
  if (!row) throw new Error('explain gave nothing');
  return nodes(row['QUERY PLAN'][0].Plan);
}

/** Big tables that are read from end to end; 评审通知 and 报送截止 of cities are few. */
function readWhole(plan: readonly Plan[]): (string | undefined)[] {
  const whole = plan.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']);
  return whole.filter((name) => name !== 'notice' && name !== 'notice_city_deadline');
}

const indexOf: Record<WorkList, string> = {
  pending: 'visit_open_at_handler',
  handled: 'visit_decided_by_handler',
  ended: 'visit_decided_by_handler',
};

describe.each(['pending', 'handled', 'ended'] as const)('%s of a department with thousands', (list) => {
  test('a page comes off its index, in order: nothing is sorted, nothing read whole', async () => {
    const plan = await planOf(pageOfWork(clerk, list, {}, days));
    expect(plan.map((node) => node['Index Name'])).toContain(indexOf[list]);
    expect(plan.map((node) => node['Node Type'])).not.toContain('Sort');
    expect(readWhole(plan)).toEqual([]);
  });
});

test.each([{ due: 'past' }, { due: 'soon' }, { sort: 'due' }, { due: 'soon', sort: 'due' }] as const)(
  '待办 by 报送截止 (%o) reads what is open at the office off its index, and no big table whole',
  async (query) => {
    const few = await world.as('yangFan');
    const plan = await planOf(pageOfWork(few, 'pending', query, days));
    expect(plan.map((node) => node['Index Name'])).toContain('visit_open_at_handler');
    expect(readWhole(plan)).toEqual([]);
  },
);

test('a count ends at one beyond what is told exactly', async () => {
  const { rows } = await countOfWork(clerk, 'pending', {}, days).execute(world.db);
  expect(rows).toEqual([{ n: 1001 }]);
  const sought = await listWork(world.db, clerk, 'pending', { search: '没有这个人' });
  expect(sought.count).toEqual({ value: 0, more: false });
});
