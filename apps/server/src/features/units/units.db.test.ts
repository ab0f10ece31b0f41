import { unitClasses, unitClassFacts } from '@zhicheng/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withDemoWorld, type DemoWorld } from '../../../test/demo-world.ts';
import type { PersonActor } from '../../platform/actor/index.ts';
import { inventCreditCode } from '../../seed/demo/invented.ts';
import { addHead } from './commands/add-head.ts';
import { createUnit, type CreateUnitInput } from './commands/create-unit.ts';
import { setIndustries } from './commands/set-industries.ts';

let world: DemoWorld;
beforeAll(async () => {
  world = await withDemoWorld();
});
afterAll(() => world.close());

let codes = 0;
function creditCode(): string {
  codes += 1;
  return inventCreditCode('91', '510604', `MA7${String(codes).padStart(6, '0')}`);
}

function inCounty(overrides: Partial<CreateUnitInput> = {}): CreateUnitInput {
  return {
    superiorId: world.cast.units.countyAgriculture,
    unitClass: 'county-affiliated',
    name: `罗江区农业技术推广中心${codes}`,
    creditCode: creditCode(),
    divisionCode: '510604',
    ...overrides,
  };
}

function create(actor: PersonActor, input: CreateUnitInput) {
  return world.db.transaction().execute((tx) => createUnit(tx, actor, input));
}

describe('新增单位', () => {
  test('makes the creator the 上级机构, with search keys, history and an entry in the log', async () => {
    const answer = await create(await world.as('wuMin'), inCounty({ name: ' 罗江区种子站 ', nature: '20' }));
    const id = answer.ok ? answer.value.id : '';
    const unit = await world.db.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const { countyAgriculture, countyBureau, cityBureau } = world.cast.units;
    expect(unit).toMatchObject({
      name: '罗江区种子站',
      superior_id: countyAgriculture,
      state: 'active',
      initials: 'ljqzzz',
      revision: 1,
    });
    expect(unit.ancestor_ids.slice(1)).toEqual([cityBureau, countyBureau, countyAgriculture]);
    const events = await world.db.selectFrom('master_event').select('type').where('entity_id', '=', id).execute();
    expect(events).toEqual([{ type: 'created' }]);
    const entries = await world.db.selectFrom('audit_log').select('action').where('subject_id', '=', id).execute();
    expect(entries).toEqual([{ action: 'units.create' }]);
  });

  test('is held to the matrix: every class that a county department does not make is refused', async () => {
    const actor = await world.as('wuMin');
    for (const unitClass of unitClasses) {
      const makers: readonly string[] = unitClassFacts[unitClass].createdBy;
      const answer = await create(actor, inCounty({ unitClass }));
      expect(answer.ok, unitClass).toBe(makers.includes('county-department'));
    }
  });

  test('needs the role, in that very unit', async () => {
    const elsewhere = await create(await world.as('jiangTao'), inCounty());
    expect(elsewhere).toEqual({ ok: false, refusal: { code: 'unit-not-administered' } });
    const applicant = await create(
      await world.as('liMin'),
      inCounty({ superiorId: world.cast.units.seedCompany, unitClass: 'county-affiliated' }),
    );
    expect(applicant).toMatchObject({ ok: false, refusal: { code: 'not-created-by-this-class' } });
    // 罗江区人社局 makes 所属单位 only as a department, for which its clerk has not the role.
    const bureau = await create(await world.as('yangFan'), inCounty({ superiorId: world.cast.units.countyBureau }));
    expect(bureau).toMatchObject({ ok: false, refusal: { code: 'role-missing' } });
  });

  test('stays inside the creator’s 行政区域 and at the class’s level', async () => {
    const city = await world.as('liuYang');
    const department = (divisionCode: string) =>
      create(city, inCounty({ superiorId: world.cast.units.cityBureau, unitClass: 'city-department', divisionCode }));
    expect(await department('510604')).toMatchObject({ refusal: { code: 'wrong-division-level' } });
    expect(await department('510700')).toMatchObject({ refusal: { code: 'outside-division' } });
    expect(await department('999999')).toMatchObject({ refusal: { code: 'bad-field', field: 'divisionCode' } });
    expect(await department('510600')).toMatchObject({ ok: true });
    const zone = inCounty({
      superiorId: world.cast.units.cityBureau,
      unitClass: 'county-bureau',
      divisionCode: '5106A1',
      name: '德阳经开区人社局',
    });
    expect(await create(city, zone)).toMatchObject({ ok: true });
  });

  test('refuses swapped digits, invisible characters and markup, by field', async () => {
    const actor = await world.as('wuMin');
    const good = creditCode();
    const swapped = `${good.slice(0, 15)}${good.charAt(16)}${good.charAt(15)}${good.charAt(17)}`;
    const fields = async (overrides: Partial<CreateUnitInput>) => {
      const answer = await create(actor, inCounty(overrides));
      return answer.ok || answer.refusal.code !== 'bad-field' ? answer : answer.refusal.field;
    };
    expect(await fields({ creditCode: swapped })).toBe('creditCode');
    expect(await fields({ name: '罗江\u200b区' })).toBe('name');
    expect(await fields({ name: '<b>罗江</b>' })).toBe('name');
    expect(await fields({ name: '罗'.repeat(101) })).toBe('name');
  });

  test('names whose the name or the code is, also when two are made at once', async () => {
    const actor = await world.as('wuMin');
    const twins = [inCounty({ name: '罗江区农机站' }), inCounty({ name: '罗江区农机站' })];
    const answers = await Promise.all(twins.map((input) => create(actor, input)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({
      ok: false,
      refusal: { code: 'name-taken', unitName: '罗江区农机站' },
    });
    const code = (twins[0] ?? inCounty()).creditCode;
    const other = (twins[1] ?? inCounty()).creditCode;
    const taken = answers[0]?.ok ? code : other;
    expect(await create(actor, inCounty({ creditCode: taken }))).toEqual({
      ok: false,
      refusal: { code: 'credit-code-taken', unitName: '罗江区农机站' },
    });
    expect(await create(actor, inCounty({ creditCode: taken, sharesCreditCode: true }))).toMatchObject({ ok: true });
  });

  test('is not for units below a stopped one', async () => {
    const bureau = await world.as('yangFan');
    const made = await create(
      bureau,
      inCounty({ superiorId: world.cast.units.countyBureau, unitClass: 'county-department' }),
    );
    const id = made.ok ? made.value.id : '';
    await world.ownerDb.updateTable('unit').set({ state: 'stopped' }).where('id', '=', id).execute();
    const actor = await world.as('wuMin');
    const [own] = actor.memberships;
    const moved = own ? { ...actor, memberships: [{ ...own, unitId: id }] } : actor;
    expect(await create(moved, inCounty({ superiorId: id }))).toMatchObject({
      refusal: { code: 'unit-not-administered' },
    });
  });
});

describe('负责人', () => {
  function head(actor: PersonActor, name: string, fromDate: string) {
    const unitId = world.cast.units.seedCompany;
    return world.db.transaction().execute((tx) => addHead(tx, actor, { unitId, name, post: '总经理', fromDate }));
  }

  test('is kept by the unit and its 上级机构, one in office at a time', async () => {
    expect(await head(await world.as('wangFang'), '新经理', '2026-05-01')).toMatchObject({ ok: true });
    expect(await head(await world.as('wuMin'), '再新经理', '2026-06-01')).toMatchObject({ ok: true });
    expect(await head(await world.as('wuMin'), '太早经理', '2026-06-01')).toMatchObject({
      refusal: { code: 'head-not-after-present' },
    });
    const heads = await world.db
      .selectFrom('unit_head')
      .select(['name', 'to_date'])
      .where('unit_id', '=', world.cast.units.seedCompany)
      .orderBy('from_date')
      .execute();
    expect(heads.slice(1)).toEqual([
      { name: '新经理', to_date: '2026-05-31' },
      { name: '再新经理', to_date: null },
    ]);
  });

  test.each(['liMin', 'jiangTao', 'yangFan'] as const)('is not for %s', async (who) => {
    expect(await head(await world.as(who), '某人', '2026-07-01')).toEqual({
      ok: false,
      refusal: { code: 'unit-not-administered' },
    });
  });
});

describe('主管行业', () => {
  function set(actor: PersonActor, unitId: string, professions: string[], series: string[] = []) {
    return world.db.transaction().execute((tx) => setIndustries(tx, actor, { unitId, professions, series }));
  }

  test('are set whole by a clerk of the 上级机构, for departments and bureaus only', async () => {
    const bureau = await world.as('yangFan');
    const { countyWater, seedCompany } = world.cast.units;
    expect(await set(bureau, countyWater, ['05019', '05020'])).toEqual({ ok: true, value: true });
    expect(await set(bureau, countyWater, ['05020'])).toEqual({ ok: true, value: true });
    const rows = await world.db
      .selectFrom('unit_industry')
      .select(['kind', 'code'])
      .where('unit_id', '=', countyWater)
      .execute();
    expect(rows).toEqual([{ kind: 'profession', code: '05020' }]);
    expect(await set(bureau, countyWater, ['99999'])).toMatchObject({ refusal: { code: 'unknown-industry' } });
    expect(await set(await world.as('jiangTao'), countyWater, [])).toMatchObject({
      refusal: { code: 'unit-not-administered' },
    });
    expect(await set(await world.as('wuMin'), seedCompany, ['05020'])).toMatchObject({
      refusal: { code: 'unit-has-no-industries' },
    });
  });
});
