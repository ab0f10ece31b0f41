import {
  civilDateOf,
  findOffice,
  meetsPasswordRules,
  readCreditCode,
  readIdentityNumber,
  seniorRoutes,
  type Coordinates,
} from '@zhicheng/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withDatabase } from '../../test/database.ts';
import { withDemoWorld, type DemoWorld } from '../../test/demo-world.ts';
import { checkAudit } from '../platform/audit/index.ts';
import { readNow } from '../platform/database/index.ts';
import { findEmployer, findWholePerson, loadOfficeDirectory } from '../platform/directory/index.ts';
import { DEMO_PASSWORD } from './demo/sign-in-page.ts';
import { demoPeople, walkOrder } from './demo/people.ts';
import { demoUnits } from './demo/units.ts';
import { seedDemoWorld } from './demo-data.ts';

let world: DemoWorld;
beforeAll(async () => {
  world = await withDemoWorld();
});
afterAll(() => world.close());

describe('the demo data', () => {
  test('are made once', async () => {
    expect(await seedDemoWorld(world)).toEqual(world.cast);
    const { n } = await world.db
      .selectFrom('person')
      .select((query) => query.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect(n).toBe(Object.keys(demoPeople).length + 3);
  });

  test('are not put among real people', async () => {
    const { as: _as, ...rest } = world;
    const other = await withDatabase();
    await other.ownerDb
      .insertInto('person')
      .values({
        id: world.cast.people.liMin.personId,
        name: '真实人员',
        identity_ciphertext: null,
        identity_alg: null,
        identity_key_id: null,
        identity_hmac: null,
        identity_last4: null,
        phone_ciphertext: null,
        phone_alg: null,
        phone_key_id: null,
        phone_hmac: null,
        phone_last4: null,
        mail: null,
        pinyin: '',
        initials: '',
        bigrams: [],
        created_at: '2026-01-01T00:00:00.000Z',
      })
      .execute();
    await expect(seedDemoWorld({ ...rest, db: other.db })).rejects.toThrow('DEMO=off');
    await other.close();
  });

  test('have numbers and codes of nobody with right check characters', async () => {
    const today = civilDateOf(await readNow(world.db));
    for (const person of Object.values(demoPeople)) {
      expect(readIdentityNumber(person.identityNumber, today).ok, person.name).toBe(true);
    }
    const codes = Object.values(demoUnits).map(({ fields }) => readCreditCode(fields.creditCode).ok);
    expect(codes.every(Boolean)).toBe(true);
    const { identityNumber, phone } = (await findWholePerson(world.db, world.keys, world.cast.people.liMin.personId))!;
    expect([identityNumber, phone]).toEqual([demoPeople.liMin.identityNumber, demoPeople.liMin.phone]);
  });

  test('keep no identity number or phone in clear, in rows or in logs', async () => {
    const texts: string[] = [];
    for (const table of ['person', 'account', 'master_event', 'audit_log', 'setting'] as const) {
      texts.push(JSON.stringify(await world.db.selectFrom(table).selectAll().execute()));
    }
    for (const { identityNumber, phone } of Object.values(demoPeople)) {
      expect(texts.join('')).not.toContain(identityNumber.slice(0, 14));
      expect(texts.join('')).not.toContain(phone);
    }
  });

  test('name every account on the sign-in page, with a password that meets the five conditions', async () => {
    const hints = await world.db.selectFrom('sign_in_hint').selectAll().orderBy('position').execute();
    expect(hints.map((hint) => hint.person_name)).toEqual(walkOrder.map((key) => demoPeople[key].name));
    expect(meetsPasswordRules(DEMO_PASSWORD)).toBe(true);
    expect(hints.filter(({ password }) => password === 'kingWAY123!')).toHaveLength(1);
    const strip = await world.db.selectFrom('environment_notice').select('text').execute();
    expect(strip).toEqual([{ text: '演示环境 · 数据为虚构' }]);
  });

  test('give every step of the county 国营企业 route an office with somebody in it', async () => {
    const employer = (await findEmployer(world.db, world.cast.units.seedCompany))!;
    const at: Coordinates = {
      employerId: employer.id,
      employerName: employer.name,
      unitClass: employer.unitClass,
      superiorId: employer.superiorId,
      countyCode: employer.countyCode,
      cityCode: employer.cityCode,
      titleLevel: 'senior',
      seriesCode: '06',
      seriesName: '农业技术',
      routingProfession: { code: '06005', name: '种子' },
      committee: {
        id: world.cast.committeeId,
        name: '四川省农业技术系列高级职称评审委员会',
        officeUnitId: world.cast.units.provinceAgriculture,
      },
      catalogueVersion: 1,
    };
    const directory = await loadOfficeDirectory(world.db, at, await readNow(world.db));
    const route = seniorRoutes.find(({ unitClass }) => unitClass === 'county-soe')!;
    const offices = route.steps
      .filter((step) => step !== 'apply')
      .map((step) => {
        const found = findOffice(step, at, world.cast.people.liMin.personId, directory);
        if (!found.ok || found.value.length !== 1) return [step, null];
        const [{ unitName, acting, roles }] = found.value;
        const { unitId } = found.value[0];
        const holders = directory.holders.filter((one) => one.unitId === unitId && roles.includes(one.role));
        return [step, unitName, acting, holders.map(({ personName }) => personName)];
      });
    expect(offices).toEqual([
      ['employer', '德阳白马关种业有限公司', null, ['王芳']],
      ['county-department', '德阳市罗江区农业农村局', null, ['吴敏', '郑凯']],
      ['county-industry', '德阳市罗江区农业农村局', null, ['吴敏', '郑凯']],
      ['county-bureau', '德阳市罗江区人力资源和社会保障局', null, ['杨帆']],
      ['city-industry', '德阳市农业农村局', null, ['黄丽']],
      ['city-bureau', '德阳市人力资源和社会保障局', null, ['刘洋']],
      ['qualification', '四川省农业农村厅', null, ['何志强']],
      ['committee', '四川省农业农村厅', null, ['何志强']],
      ['province-bureau', '四川省人力资源和社会保障厅', null, ['周建国']],
    ]);
    expect(directory.units.map(({ name }) => name)).not.toContain('德阳市罗江区水利局');
  });

  test('are on record, each by whoever may do it, in an unbroken log', async () => {
    expect(await checkAudit(world.db)).toEqual([]);
    const created = await world.db
      .selectFrom('audit_log as l')
      .innerJoin('person as p', 'p.id', 'l.actor_person_id')
      .innerJoin('unit as u', (join) => join.onRef('u.id', '=', (ref) => ref.cast('l.subject_id', 'uuid')))
      .select(['p.name as by', 'u.name as unit'])
      .where('l.action', '=', 'units.create')
      .orderBy('l.at')
      .execute();
    expect(created).toContainEqual({ by: '吴敏', unit: '德阳白马关种业有限公司' });
    expect(created).toContainEqual({ by: '刘洋', unit: '德阳市农业农村局' });
  });
});
