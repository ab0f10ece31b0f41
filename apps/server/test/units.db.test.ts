import { endpoints, type BodyOf, type EndpointName, type Endpoints } from '@zhicheng/contract';
import { civilDateOf, unitExamples, type Role, type UnitClass } from '@zhicheng/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFaults } from '../src/features/integrity/index.ts';
import { readNow } from '../src/platform/database/index.ts';
import { inventCreditCode } from '../src/seed/demo/invented.ts';
import { madeUser } from './made-user.ts';
import { soundOpinion } from './opinions.ts';
import { startProduct, type Answered, type Person, type Product, type Request } from './product.ts';
import { unitBodies } from './rights/unit-reach.ts';
import { handling, pass, pendingLine, submitted } from './walk.ts';

/** 单位管理 as its pages use it, on the demo's units. */

let product: Product;
const people: Record<string, Person> = {};
const ids: Record<string, string> = {};
beforeAll(async () => {
  product = await startProduct();
  for (const { id, name } of await product.database.db.selectFrom('unit').select(['id', 'name']).execute())
    ids[name] = id;
}, 120_000);
afterAll(() => product.close());

const CITY_BUREAU = '德阳市人力资源和社会保障局';
const COUNTY_BUREAU = '德阳市罗江区人力资源和社会保障局';
const COUNTY_AGRICULTURE = '德阳市罗江区农业农村局';
const COMPANY = '德阳白马关种业有限公司';

async function as(loginName: string): Promise<Person> {
  return (people[loginName] ??= await product.signIn(loginName));
}

function idOf(name: string): string {
  const id = ids[name];
  if (id === undefined) throw new Error(`no unit ${name}`);
  return id;
}

type Form = BodyOf<Endpoints['units.create']>;
let codes = 0;

function form(
  superior: string,
  unitClass: UnitClass,
  divisionCode: string,
  name: string,
  rest: Partial<Form> = {},
): Form {
  codes += 1;
  const creditCode = inventCreditCode('91', divisionCode.replace(/\D/g, '0'), `MA8${String(codes).padStart(6, '0')}`);
  const free = { nature: '', contactName: '', contactPhone: '', address: '', postcode: '', remark: '' };
  const head = { headName: '', headPost: '', headFrom: '' };
  const described = { name, creditCode, sharesCreditCode: false, ...free, ...head, professions: [], series: [] };
  return { superiorId: idOf(superior), unitClass, divisionCode, ...described, ...rest };
}

async function made(loginName: string, body: Form): Promise<string> {
  const { id } = await (await as(loginName)).do('units.create', { body });
  ids[body.name] = id;
  return id;
}

/** A clerk made by another one, with the password of the demo's accounts. */
async function clerk(madeBy: string, unit: string, loginName: string, roles: readonly Role[]): Promise<Person> {
  const { person } = await madeUser(product, madeBy, { unitId: idOf(unit), loginName, name: '新经办', roles });
  return (people[loginName] = person);
}

/** 代办 between two people of one unit, for a week. */
async function standIn(absent: string, colleague: string): Promise<void> {
  await sql`
    insert into stand_in (id, unit_id, absent_membership_id, absent_person_id, stand_in_membership_id,
      stand_in_person_id, roles, valid_from, valid_to)
    select gen_random_uuid(), a.unit_id, a.id, a.person_id, c.id, c.person_id, '{county-enterprise-clerk}', now(),
      now() + interval '7 days'
    from membership a
    join membership c on c.unit_id = a.unit_id
    where a.person_id = (select person_id from account where login_name = ${absent})
      and c.person_id = (select person_id from account where login_name = ${colleague})`.execute(
    product.database.ownerDb,
  );
}

function codeOf(answered: Answered<unknown>): string {
  return answered.ok ? 'done' : answered.problem.code;
}

/** An update that changes what is named and nothing else. */
async function updateOf(person: Person, unitId: string, change: Partial<BodyOf<Endpoints['units.update']>>) {
  const unit = await person.do('units.read', { params: { unitId } });
  const { name, creditCode, sharesCreditCode, revision } = unit;
  const body = {
    revision,
    name,
    creditCode,
    sharesCreditCode,
    nature: unit.nature ?? '',
    contactName: unit.contactName ?? '',
    contactPhone: unit.contactPhone ?? '',
    address: unit.address ?? '',
    postcode: unit.postcode ?? '',
    remark: unit.remark ?? '',
    professions: unit.professions.map(({ code }) => code),
    series: unit.series.map(({ code }) => code),
    ...change,
  };
  return person.call('units.update', { params: { unitId }, body });
}

describe('新增', () => {
  test('says what it means, then makes the unit with its 主管行业 and 负责人, and keeps its history', async () => {
    const city = await as('liuyang');
    const body = form(CITY_BUREAU, 'city-department', '510600', '德阳市水利局', {
      contactPhone: '（０８３８）２２０２３４５',
      professions: ['05019'],
      headName: '邓长河',
      headPost: '局长',
      headFrom: '2024年3月1日',
    });
    const preview = await city.do('units.preview', { body: { unitId: null, ...body } });
    expect(preview).toMatchObject({ errors: [], sameName: [], sameCode: [] });
    expect(preview.sentence).toBe(
      '将创建：德阳市水利局（市(州)部门单位，上级：德阳市人社局），其高级职称申报流程为：' +
        '个人申报——所在单位审核——市(州)所申报专业行业主管部门审核——市(州)人社局审核——高评办资格审查——高评委评审——省人社厅审核。',
    );
    expect(preview.route.map(({ unitName }) => unitName)).toContain(CITY_BUREAU);

    const unitId = await made('liuyang', body);
    const unit = await city.do('units.read', { params: { unitId } });
    expect(unit).toMatchObject({
      superior: { name: CITY_BUREAU },
      contactPhone: '0838-2202345',
      professions: [{ code: '05019' }],
      heads: [{ name: '邓长河', fromDate: '2024-03-01', toDate: null }],
      counts: { users: { value: 0 } },
    });
    expect(unit.allowedActions).toEqual(expect.arrayContaining(['update', 'remove', 'stop', 'add-head', 'reform']));
    const { items } = await city.do('units.history', { params: { unitId } });
    expect(items.map(({ what }) => what).sort()).toEqual(['新增单位', '更换负责人', '设置主管行业'].sort());
  });

  test('offers only what the clerk may create, and says of the rest who does', async () => {
    const { superiors } = await (await as('wumin')).do('units.formOptions');
    expect(superiors).toHaveLength(1);
    expect(superiors[0]?.classes).toEqual([
      { unitClass: 'county-affiliated', divisionCodes: ['510604'] },
      { unitClass: 'county-soe', divisionCodes: ['510604'] },
    ]);
    expect(superiors[0]?.refusedClasses).toHaveLength(13);
    for (const { unitClass } of unitExamples) {
      const body = form(COUNTY_AGRICULTURE, unitClass, '510604', `罗江${unitClass}`);
      const answered = await (await as('wumin')).call('units.create', { body });
      const expected = ['county-affiliated', 'county-soe'].includes(unitClass) ? 'done' : 'not-created-here';
      expect(codeOf(answered), unitClass).toBe(expected);
    }
  });

  test('names whose the name or the code is, also of units that the clerk may not see', async () => {
    const academy = await product.database.db
      .selectFrom('unit')
      .select(['credit_code'])
      .where('name', '=', '中国工程物理研究院')
      .executeTakeFirstOrThrow();
    const body = form(CITY_BUREAU, 'city-department', '510600', '德阳市水利局', { creditCode: academy.credit_code });
    const preview = await (await as('liuyang')).do('units.preview', { body: { unitId: null, ...body } });
    expect(preview.sameName).toMatchObject([{ name: '德阳市水利局', blocks: true }]);
    expect(preview.sameCode).toMatchObject([{ id: null, name: '中国工程物理研究院', blocks: true }]);
    const answered = await (await as('liuyang')).call('units.create', { body });
    expect(answered).toMatchObject({ problem: { code: 'unit-name-taken', errors: [{ field: 'name' }] } });
  });

  const sound = inventCreditCode('91', '510604', 'MA8900001');
  const swapped = `${sound.slice(0, 15)}${sound.charAt(16)}${sound.charAt(15)}${sound.charAt(17)}`;
  test.each<[string, Partial<Form>, string, RegExp]>([
    ['swapped digits', { creditCode: swapped }, 'creditCode', /第 16、17 位可能颠倒/],
    [
      'a letter that the code has not',
      { creditCode: `${sound.slice(0, 9)}O${sound.slice(10)}` },
      'creditCode',
      /第 10 位是“O”.*“0”/,
    ],
    ['an old number', { creditCode: '510604000012345' }, 'creditCode', /旧注册号/],
    ['10,000 characters', { name: '罗'.repeat(10_000) }, 'name', /最多 100 个字/],
    ['zero-width characters', { name: '罗江\u200b区农技站' }, 'name', /第 2 个字后有一个看不见的字符/],
    ['emoji', { name: '罗江区农技站🌾' }, 'name', /表情/],
    ['HTML', { name: '<b>罗江区农技站</b>' }, 'name', /第 1 个字是“<”/],
    ['SQL', { name: "罗江'); drop table unit;--" }, 'name', /第 3 个字是“'”/],
    ['a phone of letters', { contactPhone: 'abc' }, 'contactPhone', /座机/],
    ['a postcode of five', { postcode: '61800' }, 'postcode', /6 位/],
    ['主管行业 where there are none', { professions: ['05019'] }, 'industries', /没有主管行业/],
    ['an abolished division', { divisionCode: '510699' }, 'divisionCode', /行政区域/],
    ['another county', { divisionCode: '510603' }, 'divisionCode', /行政区域之内/],
    ['a head without a date', { headName: '王某', headPost: '站长', headFrom: '明天' }, 'headFrom', /2008-09-01/],
    [
      'a head of days to come',
      { headName: '王某', headPost: '站长', headFrom: '2999-01-01' },
      'headFrom',
      /不能晚于今天/,
    ],
  ])('refuses %s, at the field', async (_, change, field, message) => {
    const body = form(COUNTY_AGRICULTURE, 'county-affiliated', '510604', '罗江区农技站', change);
    const wumin = await as('wumin');
    const answered = await wumin.call('units.create', { body });
    const problem = answered.ok ? undefined : answered.problem;
    expect(problem?.errors?.find((error) => error.field === field)?.message).toMatch(message);
    const preview = await wumin.do('units.preview', { body: { unitId: null, ...body } });
    expect(preview.errors.find((error) => error.field === field)?.message).toMatch(message);
  });

  test.each([
    ['a name with ·', '阿坝·红原牧业合作社'],
    ['rare characters outside the BMP', '罗江区𬭎𠅤农业站'],
  ])('takes %s for what it is', async (_, name) => {
    const unitId = await made('wumin', form(COUNTY_AGRICULTURE, 'county-affiliated', '510604', name));
    const wumin = await as('wumin');
    expect(await wumin.do('units.read', { params: { unitId } })).toMatchObject({ name });
    const { items } = await wumin.do('units.list', { query: { search: name } });
    expect(items.map(({ id }) => id)).toEqual([unitId]);
    const sql = await wumin.do('units.list', { query: { search: `${name}'); drop table unit;--` } });
    expect(sql.items).toEqual([]);
  });
});

describe('the list and the tree', () => {
  test('show the own unit and below, found by name, initials, code, division and class', async () => {
    const county = await as('yangfan');
    const found = async (query: NonNullable<Request<'units.list'>['query']>) =>
      (await county.do('units.list', { query })).items.map(({ name }) => name);
    expect(await found({ search: '种业' })).toEqual([COMPANY]);
    expect(await found({ search: 'dybmg' })).toEqual([COMPANY]);
    const company = await county.do('units.read', { params: { unitId: idOf(COMPANY) } });
    expect(await found({ search: company.creditCode.slice(0, 14).toLowerCase() })).toContain(COMPANY);
    expect(await found({ unitClass: 'county-bureau' })).toEqual([COUNTY_BUREAU]);
    expect(await found({ divisionCode: '510700' })).toEqual([]);
    expect(await found({ search: '德阳市水利局' })).toEqual([]);
    expect(await found({ under: idOf(COUNTY_BUREAU), depth: 'children' })).toContain(COUNTY_AGRICULTURE);
    expect(await found({ under: idOf(CITY_BUREAU), depth: 'children' })).toEqual([COUNTY_BUREAU]);

    const roots = await county.do('units.tree', {});
    expect(roots.items).toMatchObject([{ name: COUNTY_BUREAU, hasChildren: true }]);
    const below = await county.do('units.tree', { query: { parentId: idOf(COUNTY_BUREAU) } });
    expect(below.items.map(({ name }) => name)).toEqual(expect.arrayContaining([COUNTY_AGRICULTURE]));
    const everything = await (await as('security')).do('units.tree', {});
    expect(everything.items).toMatchObject([{ unitClass: 'province-bureau' }]);
  });

  test.each(['name', '-name', 'newest', 'oldest'] as const)('go on page by page, by %s, none twice', async (sort) => {
    const city = await as('liuyang');
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await city.do('units.list', { query: { sort, limit: 3, ...(after ? { after } : {}) } });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    const { count } = await city.do('units.list', {});
    expect(seen).toHaveLength(count.value);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('编辑, 删除, 停用', () => {
  test('lets a unit’s own clerk change how it is reached, and nothing else', async () => {
    const [wangfang, unitId] = [await as('wangfang'), idOf(COMPANY)];
    const unit = await wangfang.do('units.read', { params: { unitId } });
    expect(unit.allowedActions).toEqual(['update-contact', 'add-head']);
    expect(unit.refusedActions).toContainEqual({
      action: 'stop',
      reason: expect.stringContaining(COUNTY_AGRICULTURE) as string,
    });
    expect(codeOf(await updateOf(wangfang, unitId, { contactPhone: '0838-3300001' }))).toBe('done');
    const refused = await updateOf(wangfang, unitId, { name: '改名公司', nature: '40' });
    expect(refused).toMatchObject({ status: 403, problem: { code: 'own-unit-contact-only' } });
    expect(!refused.ok && refused.problem.detail).toContain('单位名称、单位性质');
  });

  test('refuses what was typed over somebody else’s change, naming who', async () => {
    const [wumin, zhengkai, unitId] = [await as('wumin'), await as('zhengkai'), idOf(COMPANY)];
    const { revision } = await wumin.do('units.read', { params: { unitId } });
    expect(codeOf(await updateOf(zhengkai, unitId, { remark: '2026 年改制' }))).toBe('done');
    const late = await updateOf(wumin, unitId, { revision, remark: '另一句' });
    expect(late).toMatchObject({ problem: { code: 'unit-changed', facts: { personName: '郑凯' } } });
    const { items } = await wumin.do('units.history', { params: { unitId } });
    expect(items[0]).toMatchObject({
      personName: '郑凯',
      changes: [{ label: '备注', before: null, after: '2026 年改制' }],
    });
  });

  test('deletes only what nothing hangs on; stops and starts again', async () => {
    const wumin = await as('wumin');
    const used = await wumin.call('units.remove', { params: { unitId: idOf(COMPANY) } });
    expect(used).toMatchObject({ problem: { code: 'unit-in-use' } });
    expect(!used.ok && used.problem.detail).toMatch(/\d+ 个用户.*停用/);
    const unitId = await made('wumin', form(COUNTY_AGRICULTURE, 'county-soe', '510604', '罗江粮油公司'));
    const stop = { revision: 1, reason: '停业', successorId: null, superiorActs: false };
    expect(await wumin.do('units.stop', { params: { unitId }, body: stop })).toMatchObject({ revision: 2 });
    await made('wumin', form(COUNTY_AGRICULTURE, 'county-soe', '510604', '罗江粮油公司'));
    const again = await wumin.call('units.resume', { params: { unitId }, body: { revision: 2 } });
    expect(codeOf(again)).toBe('unit-name-taken');
    expect(codeOf(await wumin.call('units.remove', { params: { unitId } }))).toBe('done');
    expect(codeOf(await wumin.call('units.read', { params: { unitId } }))).toBe('not-found');
  });
});

test('单位体检 finds each fault, with its mend and who can', async () => {
  const name = '罗江区蚕桑站';
  const county = await as('yangfan');
  const unitId = await made('wumin', form(COUNTY_AGRICULTURE, 'county-affiliated', '510604', name));
  const twin = await product.database.db
    .selectFrom('unit')
    .select('credit_code')
    .where('id', '=', unitId)
    .executeTakeFirstOrThrow();
  const rest = { creditCode: twin.credit_code, sharesCreditCode: true };
  await made('wumin', form(COUNTY_AGRICULTURE, 'county-affiliated', '510604', '罗江区蚕桑站二部', rest));
  const empty = await made('yangfan', form(COUNTY_BUREAU, 'county-department', '510604', '德阳市罗江区林业局'));
  await clerk('yangfan', '德阳市罗江区林业局', 'linye', ['county-department-clerk']);
  const below = await made('linye', form('德阳市罗江区林业局', 'county-soe', '510604', '罗江苗圃'));
  await sql`update unit set state = 'stopped' where id = ${empty}`.execute(product.database.ownerDb);
  const rows = async (kind: NonNullable<Request<'units.checkup'>['query']>) =>
    (await county.do('units.checkup', { query: kind })).items;
  expect((await rows({ kind: 'superior-missing' })).map(({ unit }) => unit.id)).toEqual([below]);
  await sql`update unit set state = 'active' where id = ${empty}`.execute(product.database.ownerDb);
  await sql`update account set last_signed_in_at = null where login_name = 'linye'`.execute(product.database.ownerDb);

  const { kinds } = await county.do('units.checkup', {});
  expect(kinds.map(({ kind }) => kind)).toHaveLength(6);
  expect((await rows({ kind: 'no-clerk' })).map(({ unit }) => unit.name)).toContain(name);
  const never = await rows({ kind: 'clerk-never-signed-in' });
  expect(never.find(({ unit }) => unit.id === empty)).toMatchObject({ mend: 'remind-clerk', mendable: true });
  expect(never.map(({ unit }) => unit.name)).not.toContain(COUNTY_BUREAU);
  expect(await rows({ kind: 'no-industries' })).toMatchObject([{ unit: { id: empty }, mendable: true, who: null }]);
  const codesTwice = await rows({ kind: 'duplicate-credit-code' });
  expect(codesTwice.map(({ detail }) => detail)).toContain('与“罗江区蚕桑站二部”的代码相同。');
  const phoneless = (await rows({ kind: 'contact-without-phone' })).find(({ unit }) => unit.id === unitId);
  expect(phoneless).toMatchObject({ mendable: false, who: expect.stringContaining(COUNTY_AGRICULTURE) as string });
});

describe('机构改革', () => {
  test('merges, moves and reclassifies while an application is under way: it loses neither its office nor its route', async () => {
    const [limin, wumin, county] = [await as('limin'), await as('wumin'), await as('yangfan')];
    const applicationId = await submitted(limin, '李敏');
    await standIn('wangfang', 'limin');
    const before = await limin.do('applications.trail', { params: { applicationId } });
    const unitId = idOf(COMPANY);
    const { revision } = await wumin.do('units.read', { params: { unitId } });
    const stop = { revision, reason: '改制', successorId: null, superiorActs: true };
    const stranding = await wumin.call('units.stop', { params: { unitId }, body: stop });
    expect(stranding).toMatchObject({ problem: { code: 'unit-has-open-work' } });

    const heir = await made('wumin', form(COUNTY_AGRICULTURE, 'county-soe', '510604', '罗江种业集团有限公司'));
    const merge = { kind: 'merge', targetId: heir, unitClass: null, divisionCode: null } as const;
    const preview = await wumin.do('units.reformPreview', { params: { unitId }, body: merge });
    expect(preview.obstacles).toEqual([]);
    expect(preview.touches.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['users', 'open-visits', 'applications']),
    );
    const merged = await wumin.do('units.reform', {
      params: { unitId },
      body: { ...merge, revision, reason: '国企重组' },
    });
    expect(merged.id).toBe(heir);
    const { unit_id } = await product.database.db.selectFrom('stand_in').select('unit_id').executeTakeFirstOrThrow();
    expect(unit_id).toBe(heir);
    expect(await wumin.do('units.read', { params: { unitId } })).toMatchObject({
      state: 'stopped',
      successor: { id: heir },
    });
    expect(codeOf(await limin.call('units.read', { params: { unitId: heir } }))).toBe('no-right');

    // The clerk and the applicant go on, in the successor; the route stays.
    const change = {
      kind: 'change-class',
      targetId: null,
      unitClass: 'county-affiliated',
      divisionCode: null,
    } as const;
    const toAffiliated = await wumin.do('units.reformPreview', { params: { unitId: heir }, body: change });
    expect(toAffiliated.touches.find(({ kind }) => kind === 'roles')?.examples.join()).toContain(
      '县(区)企业经办人员(职称) → 县(区)部门所属单位经办人员(职称)',
    );
    await wumin.do('units.reform', {
      params: { unitId: heir },
      body: { ...change, revision: toAffiliated.revision, reason: '转制为事业单位' },
    });
    await pass(product, await as('wangfang'), applicationId);
    const after = await limin.do('applications.trail', { params: { applicationId } });
    expect(after.nodes.map(({ step }) => step)).toEqual(before.nodes.map(({ step }) => step));
    expect(after.entries.at(-1)).toMatchObject({ step: 'county-department', unitName: COUNTY_AGRICULTURE });

    // To another 上级机构: only for who administers both, or stands above both.
    const move = { kind: 'move', targetId: idOf('德阳市罗江区水利局'), unitClass: null, divisionCode: null } as const;
    const alone = await wumin.call('units.reformPreview', { params: { unitId: heir }, body: move });
    expect(codeOf(alone)).toBe('bad-content');
    const current = await county.do('units.read', { params: { unitId: heir } });
    await county.do('units.reform', {
      params: { unitId: heir },
      body: { ...move, revision: current.revision, reason: '职能划转' },
    });
    const moved = await county.do('units.read', { params: { unitId: heir } });
    expect(moved.superior?.name).toBe('德阳市罗江区水利局');
    expect(moved.path.map(({ name }) => name)).toEqual([COUNTY_BUREAU, '德阳市罗江区水利局']);
    const { items } = await county.do('units.history', { params: { unitId: heir } });
    expect(items.map(({ what }) => what).slice(0, 3)).toEqual(['调整上级机构', '变更单位分类', '接收并入的单位']);
    expect(items[0]).toMatchObject({ reason: '职能划转' });
    expect(await findFaults(product.database.db, product.files)).toEqual([]);
  });

  test('a plain stop leaves an open visit to nobody: it is refused, or the 上级机构 acts', async () => {
    const [wumin, county] = [await as('wumin'), await as('yangfan')];
    const name = '德阳市罗江区种业局';
    const unitId = await made('yangfan', form(COUNTY_BUREAU, 'county-department', '510604', name, { series: ['06'] }));
    await clerk('yangfan', name, 'zhongye', ['county-department-clerk']);
    const { items } = await wumin.do('work.pending', { query: { step: 'county-department' } });
    const applicationId = items[0]?.applicationId ?? '';
    const { visitId, next, application } = await handling(wumin, applicationId);
    const office = next?.offices.find(({ unitName }) => unitName === name);
    const opinion = soundOpinion('county-department', civilDateOf(await readNow(product.database.db)));
    const body = { version: application.version, opinion, nextUnitId: office?.unitId ?? null };
    await wumin.do('visits.pass', { params: { visitId }, body });

    const stop = { revision: 1, reason: '机构撤销', successorId: null, superiorActs: false };
    const refused = await county.call('units.stop', { params: { unitId }, body: stop });
    expect(refused).toMatchObject({ problem: { code: 'unit-has-open-work' } });
    expect(!refused.ok && refused.problem.detail).toContain('1 项待办业务');
    await county.do('units.stop', { params: { unitId }, body: { ...stop, superiorActs: true } });
    expect(await pendingLine(county, applicationId)).toMatchObject({ step: 'county-industry', acting: true });
    expect((await (await as('zhongye')).do('session.read')).memberships).toEqual([]);
    expect(await findFaults(product.database.db, product.files)).toEqual([]);
  });

  test('a department goes into the next with all below it, by the bureau above; what fits nowhere stands in the way', async () => {
    const county = await as('yangfan');
    const unitId = await made('yangfan', form(COUNTY_BUREAU, 'county-department', '510604', '德阳市罗江区畜牧局'));
    await clerk('yangfan', '德阳市罗江区畜牧局', 'xumu', ['county-department-clerk']);
    const below = await made('xumu', form('德阳市罗江区畜牧局', 'county-affiliated', '510604', '罗江区兽医站'));
    const into = (targetId: string) => ({ kind: 'merge', targetId, unitClass: null, divisionCode: null }) as const;
    const preview = async (targetId: string) =>
      county.do('units.reformPreview', { params: { unitId }, body: into(targetId) });
    const company = await made('yangfan', form(COUNTY_BUREAU, 'county-private', '510604', '罗江民营公司'));
    expect((await preview(company)).obstacles.join()).toContain('不能归县(区)私营企业管理');
    const { revision, obstacles } = await preview(idOf(COUNTY_AGRICULTURE));
    expect(obstacles).toEqual([]);
    const body = { ...into(idOf(COUNTY_AGRICULTURE)), revision, reason: '机构改革' };
    await county.do('units.reform', { params: { unitId }, body });
    const station = await county.do('units.read', { params: { unitId: below } });
    expect(station.path.map(({ name }) => name)).toEqual([COUNTY_BUREAU, COUNTY_AGRICULTURE]);
    const { superiors } = await (await as('xumu')).do('units.formOptions');
    expect(superiors).toMatchObject([{ id: idOf(COUNTY_AGRICULTURE) }]);
    const again = await county.call('units.reform', { params: { unitId }, body });
    expect(codeOf(again)).toBe('unit-changed');
  });
});

test('a clerk of the neighbouring county reaches none of it, by any endpoint', async () => {
  const bureau = '德阳市旌阳区人力资源和社会保障局';
  await made('liuyang', form(CITY_BUREAU, 'county-bureau', '510603', bureau));
  const attacker = await clerk('liuyang', bureau, 'jingyang', ['county-bureau-clerk']);
  const unitId = idOf(COUNTY_AGRICULTURE);
  const bodies = unitBodies(idOf(COUNTY_BUREAU));
  for (const name of Object.keys(endpoints).filter((one) => one.startsWith('units.')) as EndpointName[]) {
    const params = 'params' in endpoints[name] ? { unitId } : undefined;
    const answered = await attacker.call(name, { params, body: bodies[name] } as unknown as Request<typeof name>);
    const about = `${name}: ${JSON.stringify(answered)}`;
    if (params || name === 'units.create') {
      expect(['not-found', 'unit-not-administered'], about).toContain(codeOf(answered));
      expect(JSON.stringify(answered), about).not.toContain('罗江');
    } else {
      expect(answered.ok, about).toBe(true);
      if (name !== 'units.preview') expect(JSON.stringify(answered), about).not.toContain('罗江');
    }
  }
  const reached = async (query: NonNullable<Request<'units.list'>['query']>) =>
    (await attacker.do('units.list', { query })).items.length;
  expect(await reached({ under: unitId })).toBe(0);
  expect(await reached({ search: '罗江' })).toBe(0);
  expect((await attacker.do('units.tree', { query: { parentId: idOf(COUNTY_BUREAU) } })).items).toEqual([]);
  expect((await attacker.do('units.checkup', { query: { under: unitId, kind: 'no-clerk' } })).items).toEqual([]);
  const edited = { ...form(bureau, 'county-soe', '510603', '探查'), unitId };
  expect(codeOf(await attacker.call('units.preview', { body: edited }))).toBe('not-found');
  // Its own unit cannot be put over, or into, what belongs to another county.
  const own = idOf(bureau);
  const target = { kind: 'merge', targetId: unitId, unitClass: null, divisionCode: null } as const;
  expect(codeOf(await attacker.call('units.reformPreview', { params: { unitId: own }, body: target }))).toBe(
    'unit-not-administered',
  );
});
