import { performance } from 'node:perf_hooks';
import { listUnits, type UnitListQuery } from '../../apps/server/src/features/units/index.ts';
import type { PersonActor } from '../../apps/server/src/platform/actor/index.ts';
import { readNow, type Db } from '../../apps/server/src/platform/database/index.ts';

export interface Figure {
  readonly what: string;
  readonly milliseconds: number;
}

const TIMES = 7;

/** What the list of 单位管理 and its searches cost for the clerk who sees the most and for one of a county; medians. */
export async function measureLists(db: Db, bureauId: string): Promise<Figure[]> {
  const province = await clerkOf(db, bureauId);
  const county = await db
    .selectFrom('unit')
    .select(['id', 'credit_code'])
    .where('unit_class', '=', 'county-bureau')
    .orderBy('credit_code')
    .executeTakeFirstOrThrow();
  const ofCounty = await clerkOf(db, county.id);
  const asked: readonly (readonly [string, PersonActor, UnitListQuery])[] = [
    ['province: first page', province, {}],
    ['province: newest first', province, { sort: 'newest' }],
    ['province: by part of the name (种子)', province, { search: '种子' }],
    ['province: by a rare part of the name (99999)', province, { search: '99999' }],
    ['province: by initials (dys)', province, { search: 'dys' }],
    ['province: by credit code', province, { search: county.credit_code }],
    ['province: by nothing that there is', province, { search: '查无此单位' }],
    ['province: city and class', province, { divisionCode: '510600', unitClass: 'county-private' }],
    ['province: stopped', province, { state: 'stopped' }],
    ['county: first page', ofCounty, {}],
    ['county: by part of the name (种子)', ofCounty, { search: '种子' }],
    ['county: children of its bureau', ofCounty, { under: county.id, depth: 'children' }],
  ];
  const figures: Figure[] = [{ what: 'one round trip', milliseconds: await median(() => readNow(db)) }];
  for (const [what, actor, query] of asked) {
    figures.push({ what, milliseconds: await median(() => listUnits(db, actor, query)) });
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
  const role = unit.superior_id === null ? 'province-bureau-clerk' : 'county-bureau-clerk';
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
        roles: [role],
      },
    ],
    clock: readNow,
    sessionId: null,
    address: null,
    requestId: null,
  };
}
