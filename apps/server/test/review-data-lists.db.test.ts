import { titleLevels, type Role, type TitleLevel } from '@zhicheng/domain';
import fc from 'fast-check';
import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withDemoWorld, type DemoWorld } from './demo-world.ts';
import { pageOfCommittees } from '../src/features/committees/queries/list-committees.ts';
import { pageOfManaged } from '../src/features/notices/queries/list-managed.ts';
import { managedNotices, noticePower } from '../src/features/notices/queries/managed-scope.ts';
import type { PersonActor } from '../src/platform/actor/index.ts';
import { newId } from '../src/platform/ids/index.ts';

/** 评审通知 and 评审委员会 by the thousand, of offices and cities in turn: who may change which, and what their lists cost. */

const COMMITTEES = 600;
const NOTICES = 3000;
const cities = ['510100', '510600', '510700'] as const;

interface Made {
  readonly id: string;
  readonly origin: 'province' | 'city' | 'committee-office';
  readonly city: string;
  readonly owner: string;
  readonly committee: { readonly office: string; readonly level: TitleLevel } | null;
}

let world: DemoWorld;
let offices: readonly string[];
beforeAll(async () => {
  world = await withDemoWorld();
  const { countyAgriculture, seedCompany } = world.cast.units;
  offices = [countyAgriculture, seedCompany];
  const office = (n: string) => `(array['${offices.join("','")}']::uuid[])[1 + ${n} % 2]`;
  const run = (text: string) => sql.raw(text).execute(world.ownerDb);
  await run(`
    insert into committee (id, name, title_level, office_unit_id, forming_unit_id, division_code, filing_no, valid_from, valid_to)
    select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, '评委会' || n,
      (array['senior', 'middle', 'junior'])[1 + n % 3], ${office('n')}, ${office('n')}, '510600', '备' || n, '2026-01-01', '2028-12-31'
    from generate_series(1, ${String(COMMITTEES)}) n`);
  await run(`
    insert into notice (id, title, apply_year, title_level, kind, catalogue_version, committee_id, ranks, unit_classes, apply_types,
      window_from, window_to, mend_latest, cutoff, body, contact, state, published_at, pinyin, initials, bigrams, created_at,
      origin, owner_unit_id, issuing_code)
    select ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, '第' || n || '号通知', 2010 + n % 17, 'middle',
      case when n % 5 = 0 then 'recognize' else 'review' end, 1,
      case when n % 5 = 0 then null else ('00000000-0000-7000-8000-' || lpad((1 + n % ${String(COMMITTEES)})::text, 12, '0'))::uuid end,
      '{middle}', '{county-soe}', '{normal}', '2026-01-01', '2026-02-01', '2026-03-01', '2026-01-01', '[]', '—',
      'published', now(), '', '', '{}', now(),
      (array['province', 'city', 'committee-office'])[1 + (n / 5) % 3], ${office('n / 15')}, (array['510100', '510600', '510700'])[1 + (n / 30) % 3]
    from generate_series(1, ${String(NOTICES)}) n`);
  const { personId, membershipId } = world.cast.people.liMin;
  await run(`
    insert into application (apply_year, id, notice_id, person_id, membership_id, employer_id, title_level, status, version,
      number, takes_place, person_name, unit_name, seq, state, created_at, updated_at)
    select 2026, ('00000000-0000-7000-a000-' || lpad(n::text, 12, '0'))::uuid,
      ('00000000-0000-7000-9000-' || lpad((1 + n % ${String(NOTICES)})::text, 12, '0'))::uuid, '${personId}', '${membershipId}',
      '${seedCompany}', 'middle', 'reviewing', 1, 'N' || n, false, '甲', '乙', 1, '{}', now(), now()
    from generate_series(1, 12000) n`);
  await run('analyze committee, notice, application');
});
afterAll(() => world.close());

async function allMade(): Promise<Made[]> {
  const { rows } = await sql<Made>`
    select n.id, n.origin, n.issuing_code as city, n.owner_unit_id as owner,
      case when c.id is not null then jsonb_build_object('office', c.office_unit_id, 'level', c.title_level) end as committee
    from notice n left join committee c on c.id = n.committee_id`.execute(world.db);
  return rows;
}

const someRoles: readonly Role[] = [
  'province-bureau-clerk',
  'city-bureau-clerk',
  'county-bureau-clerk',
  'senior-office-clerk',
  'middle-office-clerk',
  'junior-office-clerk',
  'applicant',
];
type Held = { readonly unit: number; readonly city: (typeof cities)[number]; readonly roles: readonly Role[] };
const holdings = fc.array(
  fc.record({
    unit: fc.nat(2),
    city: fc.constantFrom(...cities),
    roles: fc.subarray([...someRoles], { maxLength: 2 }),
  }),
  { maxLength: 3 },
);

function actorWith(held: readonly Held[]): PersonActor {
  const memberships = held.map(({ unit, city, roles }) => ({
    membershipId: newId(),
    unitId: offices[unit] ?? newId(),
    unitName: '某单位',
    unitClass: 'city-bureau' as const,
    divisionCode: city,
    superiorId: null,
    ancestorIds: [],
    roles,
  }));
  const occasion = {
    clock: () => Promise.reject(new Error('no clock')),
    sessionId: null,
    address: null,
    requestId: null,
  };
  return { kind: 'person', personId: newId(), personName: '某人', memberships, ...occasion };
}

/** 省人社厅 all; a city's 人社局 those of its city; a 评办 those of its own committees at its level, and its own without one. */
function modelled(held: readonly Held[], { origin, city, owner, committee }: Made): boolean {
  return held.some(({ unit, city: own, roles }) => {
    const office = titleLevels.filter((level) => roles.includes(`${level}-office-clerk`));
    if (roles.includes('province-bureau-clerk')) return true;
    if (roles.includes('city-bureau-clerk') && origin === 'city' && city === own) return true;
    if (committee) return committee.office === offices[unit] && office.includes(committee.level);
    return origin === 'committee-office' && office.length > 0 && owner === offices[unit];
  });
}

test('who may change which notice: SQL and the model agree, for random roles in random places', async () => {
  const made = await allMade();
  expect(new Set(made.map(({ origin, committee }) => `${origin} ${committee?.level ?? 'none'}`)).size).toBe(12);
  await fc.assert(
    fc.asyncProperty(holdings, async (held) => {
      const { rows } = await sql<{ id: string }>`
        select m.id from notice m left join committee c on c.id = m.committee_id
        where ${managedNotices(noticePower(actorWith(held)))}`.execute(world.db);
      const wanted = made.filter((notice) => modelled(held, notice)).map(({ id }) => id);
      expect(rows.map(({ id }) => id).sort()).toEqual(wanted.sort());
    }),
    { numRuns: 60, seed: 7 },
  );
});

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Total Time': number;
  Plans?: Plan[];
}

async function planOf(query: RawBuilder<unknown>): Promise<Plan[]> {
  const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];
  const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: Plan }] }>`explain (analyze, format json) ${query}`.execute(
    world.db,
  );
  const [row] = rows;
  if (!row) throw new Error('explain gave nothing');
  return nodes(row['QUERY PLAN'][0].Plan);
}

describe('a page of the list', () => {
  const [today, year] = ['2026-06-01', { unit: 2, city: '510600', roles: ['province-bureau-clerk'] } as const];

  test('of committees comes off its index, and so does the count of their notices', async () => {
    const plan = await planOf(pageOfCommittees(actorWith([year]), { today }, { after: null, limit: 21 }));
    const indexes = plan.map((node) => node['Index Name']);
    expect(indexes).toEqual(expect.arrayContaining(['committee_by_name', 'notice_of_committee']));
  });

  test('of notices counts the applications of that page alone, off their index', async () => {
    const plan = await planOf(pageOfManaged(actorWith([year]), {}, { after: undefined, limit: 21 }));
    const read = plan.filter((node) => node['Relation Name'] === 'application');
    expect(read.map((node) => node['Node Type'])).not.toContain('Seq Scan');
    expect(plan[0]?.['Actual Total Time']).toBeLessThan(150);
  });
});
