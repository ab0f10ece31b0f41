import { clerkRoleOf } from '@zhicheng/domain';
import { performance } from 'node:perf_hooks';
import { listUsers, type UserQuery } from '../../apps/server/src/features/people/index.ts';
import { listUnits, type UnitListQuery } from '../../apps/server/src/features/units/index.ts';
import type { PersonActor } from '../../apps/server/src/platform/actor/index.ts';
import { readNow, type Db } from '../../apps/server/src/platform/database/index.ts';
import type { Keys } from '../../apps/server/src/platform/keys/index.ts';

export interface Figure {
  readonly what: string;
  readonly milliseconds: number;
}

const TIMES = 5;

/** What the lists of 单位管理 and 用户管理 and their searches cost for clerks of the province, a city and a county; medians. */
export async function measureLists(db: Db, keys: Keys, bureauId: string): Promise<Figure[]> {
  const province = await clerkOf(db, bureauId);
  const bureauOf = (unitClass: 'city-bureau' | 'county-bureau') =>
    db
      .selectFrom('unit')
      .select(['id', 'credit_code'])
      .where('unit_class', '=', unitClass)
      // By name the last: whoever walks along the names comes there last.
      .orderBy('pinyin', 'desc')
      .executeTakeFirstOrThrow();
  const [city, county] = [await bureauOf('city-bureau'), await bureauOf('county-bureau')];
  const [ofCity, ofCounty] = [await clerkOf(db, city.id), await clerkOf(db, county.id)];
  const asked: readonly (readonly [string, PersonActor, UnitListQuery])[] = [
    ['province: first page', province, {}],
    ['province: newest first', province, { sort: 'newest' }],
    ['province: by part of the name (种子)', province, { search: '种子' }],
    ['province: by a rare part of the name (99999)', province, { search: '99999' }],
    ['province: by initials (dys)', province, { search: 'dys' }],
    ['province: by credit code', province, { search: county.credit_code }],
    ['province: by nothing that there is', province, { search: '查无此单位' }],
    ['province: city and class', province, { divisionCode: '510600', unitClass: 'county-private' }],
    ['province: class that is rare', province, { unitClass: 'city-bureau' }],
    ['province: stopped', province, { state: 'stopped' }],
    ['city: first page', ofCity, {}],
    ['city: by part of the name (种子)', ofCity, { search: '种子' }],
    ['city: class', ofCity, { unitClass: 'county-private' }],
    ['county: first page', ofCounty, {}],
    ['county: by part of the name (种子)', ofCounty, { search: '种子' }],
    ['county: children of its bureau', ofCounty, { under: county.id, depth: 'children' }],
  ];
  const figures: Figure[] = [{ what: 'one round trip', milliseconds: await median(() => readNow(db)) }];
  for (const [what, actor, query] of asked) {
    figures.push({ what, milliseconds: await median(() => listUnits(db, actor, query)) });
  }
  const people: readonly (readonly [string, PersonActor, UserQuery])[] = [
    ['users, province: first page', province, {}],
    ['users, province: by name (王伟)', province, { search: '王伟' }],
    ['users, province: by initials (ww)', province, { search: 'ww' }],
    ['users, province: 从未登录', province, { neverSignedIn: true }],
    ['users, city: first page', ofCity, {}],
    ['users, city: by name (王伟)', ofCity, { search: '王伟' }],
    ['users, county: first page', ofCounty, {}],
    ['users, county: by name (王伟)', ofCounty, { search: '王伟' }],
    ['users, county: of a role', ofCounty, { role: 'county-enterprise-clerk' }],
  ];
  for (const [what, actor, query] of people) {
    figures.push({ what, milliseconds: await median(() => listUsers(db, keys, actor, query)) });
  }
  const first = await listUnits(db, province, { limit: 100 });
  if (first.next !== null) {
    const after = first.next;
    figures.push({ what: 'province: next page', milliseconds: await median(() => listUnits(db, province, { after })) });
  }
  return figures;
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
}

/** A clerk who holds what a unit's clerk holds, without being anybody. */
async function clerkOf(db: Db, unitId: string): Promise<PersonActor> {
  const unit = await db.selectFrom('unit').selectAll().where('id', '=', unitId).executeTakeFirstOrThrow();
  return {
    kind: 'person',
    personId: unitId,
    personName: 'bench',
    memberships: [
      {
        membershipId: unitId,
        unitId,
        unitName: unit.name,
        unitClass: unit.unit_class,
        divisionCode: unit.division_code,
        superiorId: unit.superior_id,
        ancestorIds: unit.ancestor_ids,
        roles: [clerkRoleOf[unit.unit_class]],
      },
    ],
    clock: readNow,
    sessionId: null,
    address: null,
    requestId: null,
  };
}
