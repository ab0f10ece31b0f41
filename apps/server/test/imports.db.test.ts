import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import {
  creatableClasses,
  identityCheckCharacter,
  importColumns,
  mayCreateUnit,
  unitClasses,
  unitClassFacts,
  type ImportKind,
} from '@zhicheng/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChunk } from '../src/features/imports/commands/run-chunk.ts';
import { startImport } from '../src/features/imports/commands/start-import.ts';
import { undoImport } from '../src/features/imports/commands/undo-import.ts';
import { findOwnBatch, listOwnBatches } from '../src/features/imports/queries/read-batch.ts';
import { importRunner } from '../src/features/imports/index.ts';
import { readNow } from '../src/platform/database/index.ts';
import { readSpreadsheet, writeSpreadsheet } from '../src/platform/spreadsheet/index.ts';
import { actAs } from '../src/seed/demo/act-as.ts';
import { inventCreditCode } from '../src/seed/demo/invented.ts';
import { startProduct, type Person, type Product } from './product.ts';

let product: Product;
let city: Person;
let county: Person;

beforeAll(async () => {
  product = await startProduct();
  city = await product.signIn('liuyang');
  county = await product.signIn('yangfan');
}, 120_000);
afterAll(() => product.close());

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

type Cells = Readonly<Record<string, string>>;

const verbs = { units: 'unitImports', users: 'userImports' } as const;

async function upload(person: Person, kind: ImportKind, rows: readonly Cells[]) {
  const columns = importColumns[kind].map(({ title, width }) => ({ title: `${title}*`, width }));
  const cells = rows.map((row) => importColumns[kind].map(({ id }) => row[id] ?? ''));
  const bytes = await writeSpreadsheet([{ name: '表', columns, rows: cells }]);
  return person.do(`${verbs[kind]}.upload`, { upload: { meta: { name: '名单.xlsx' }, bytes, fileName: '名单.xlsx' } });
}

async function errorsOf(person: Person, kind: ImportKind, batchId: string): Promise<Record<number, string[]>> {
  const page = await person.do(`${verbs[kind]}.rows`, { params: { batchId }, query: { limit: 100 } });
  return Object.fromEntries(
    page.items.map(({ position, errors }) => [position, errors.map(({ column, message }) => `${column}: ${message}`)]),
  );
}

async function ended(person: Person, kind: ImportKind, batchId: string) {
  for (let tries = 0; tries < 300; tries += 1) {
    const batch = await person.do(`${verbs[kind]}.read`, { params: { batchId } });
    if (batch.state !== 'running' && batch.state !== 'undoing') return batch;
    await pause(50);
  }
  throw new Error('the import did not end');
}

let serial = 100;
const nextCode = (): string => inventCreditCode('12', '510600', `MA${String((serial += 1)).padStart(7, '0')}`);
function nextNumber(): string {
  const digits = `51068119900307${String((serial += 1)).padStart(3, '0')}`;
  return digits + identityCheckCharacter(digits);
}

const unit = (name: string, more: Cells = {}): Cells => ({
  name,
  creditCode: nextCode(),
  unitClass: unitClassFacts['city-department'].label,
  divisionCode: '德阳市',
  ...more,
});
const countyUnit = (name: string, more: Cells = {}): Cells =>
  unit(name, { unitClass: unitClassFacts['county-department'].label, divisionCode: '罗江区', ...more });
const user = (unitName: string, more: Cells = {}): Cells => ({
  unit: unitName,
  name: '张明',
  identityNumber: nextNumber(),
  roles: '申报人(职称)',
  ...more,
});

async function unitsNamed(prefix: string): Promise<number> {
  const rows = await product.database.db.selectFrom('unit').select('id').where('name', 'like', `${prefix}%`).execute();
  return rows.length;
}

async function clerk(loginName: string) {
  const { person_id } = await product.database.db
    .selectFrom('account')
    .select('person_id')
    .where('login_name', '=', loginName)
    .executeTakeFirstOrThrow();
  return actAs(product.database.db, person_id, readNow);
}

describe('judging', () => {
  test('every row is held to the creation matrix', async () => {
    const rows = unitClasses.map((unitClass, index) =>
      unit(`矩阵单位${String(index)}`, {
        unitClass: unitClassFacts[unitClass].label,
        divisionCode: unitClass.startsWith('county') ? '510604' : '德阳市',
      }),
    );
    const { id, right } = await upload(city, 'units', rows);
    const errors = await errorsOf(city, 'units', id);
    const creator = { unitClass: 'city-bureau', roles: ['city-bureau-clerk'] } as const;
    for (const [index, unitClass] of unitClasses.entries()) {
      const allowed = mayCreateUnit(creator, unitClass);
      expect(errors[index + 2], unitClass).toEqual(allowed.ok ? [] : [`unitClass: ${allowed.refusal.reason}`]);
    }
    expect(right).toBe(creatableClasses(creator).length);
  });

  test('each error stands at its cell: codes, divisions, duplicates in the file and in the database, and whose', async () => {
    const twin = nextCode();
    const { id } = await upload(city, 'units', [
      unit('德阳市科学技术局', { creditCode: twin, divisionCode: '绵阳市' }),
      unit('德阳市科学技术局', { creditCode: twin, superiorId: '绵阳市人力资源和社会保障局' }),
      unit('德阳市农业农村局', { creditCode: '11510600008483141Y', postcode: '61800', industries: '炼金术' }),
      unit('x'.repeat(101), { divisionCode: '旌阳', contactPhone: '123' }),
    ]);
    const errors = await errorsOf(city, 'units', id);
    expect(errors[2]).toEqual([expect.stringMatching(/^divisionCode: .*行政区域之内/)]);
    expect(errors[3]).toEqual([
      expect.stringMatching(/^superiorId: 上级机构应是您所在的单位“德阳市人力资源和社会保障局”/),
      expect.stringMatching(/^creditCode: 与第 2 行/),
    ]);
    expect(errors[4]).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^industries: 专业目录中没有：炼金术/),
        expect.stringMatching(/^creditCode: .*校验不通过/),
        expect.stringMatching(/^postcode: /),
        expect.stringMatching(/^name: “德阳市人力资源和社会保障局”下已有同名单位/),
      ]),
    );
    expect(errors[5]).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^divisionCode: 没有这个行政区域/),
        expect.stringMatching(/^name: .*最多 100 个字/),
        expect.stringMatching(/^contactPhone: /),
      ]),
    );
  });

  test('users: unit, number, login, roles that fit; a number that stands already says whose', async () => {
    const number = nextNumber();
    const place = '德阳市罗江区人力资源和社会保障局';
    const { id } = await upload(county, 'users', [
      user(place, { identityNumber: number, loginName: 'zhang.ming' }),
      user(place, { identityNumber: number, loginName: 'ZHANG.MING' }),
      user('德阳市人力资源和社会保障局', { roles: '市(州)人社局经办人员(职称)' }),
      user(place, { identityNumber: '5.1068119900307E+17', roles: '县（区）企业经办人员（职称）、厨师' }),
      user(place, { identityNumber: '510681900307421', phone: '1390810', mail: 'x', loginName: 'liuyang', roles: '' }),
    ]);
    const errors = await errorsOf(county, 'users', id);
    expect(errors[2]).toEqual([]);
    expect(errors[3]).toEqual([
      expect.stringMatching(/^identityNumber: 与第 2 行/),
      expect.stringMatching(/^loginName: 与第 2 行/),
    ]);
    expect(errors[4]).toEqual([expect.stringMatching(/^unit: 不是您能管理的单位/)]);
    expect(errors[5]).toEqual([
      expect.stringMatching(/^identityNumber: 这一格被 Excel 当作数字/),
      expect.stringMatching(/^roles: 没有这个角色：厨师/),
      expect.stringMatching(/^roles: .*与单位不符/),
    ]);
    expect(errors[6]).toEqual([
      expect.stringMatching(/^identityNumber: 这是 15 位旧身份证号/),
      expect.stringMatching(/^loginName: 这个登录名已被使用/),
      expect.stringMatching(/^phone: /),
      expect.stringMatching(/^mail: /),
      expect.stringMatching(/^roles: 请填写角色/),
    ]);
    const page = await county.do('userImports.rows', { params: { batchId: id }, query: {} });
    expect(page.items[0]?.cells[2]).toBe(`${number.slice(0, 6)}********${number.slice(-4)}`);
    const rows = await product.database.db.selectFrom('import_row').select('cells').execute();
    expect(rows.some(({ cells }) => cells.includes(number))).toBe(false);
  });

  test('a file with other columns, or none of its own, is refused', async () => {
    const bytes = await writeSpreadsheet([
      { name: '表', columns: ['单位名称', '信用代码'].map((title) => ({ title, width: 9 })), rows: [['甲', '乙']] },
    ]);
    const answered = await city.call('unitImports.upload', { upload: { meta: { name: 'x' }, bytes, fileName: 'x' } });
    expect(answered).toMatchObject({
      ok: false,
      problem: {
        code: 'file-refused',
        detail: matching(/缺少列：统一社会信用代码、.*不认识的列：信用代码/),
      },
    });
  });

  test('the template is read as it is given out: its example is no row', async () => {
    const template = Buffer.from((await city.do('unitImports.template')) as never);
    const sheet = await readSpreadsheet(template);
    expect(sheet.ok && sheet.value.heading[0]).toBe('单位名称*');
    const upload = { meta: { name: 'x' }, bytes: template, fileName: 'x' };
    expect(await city.call('unitImports.upload', { upload })).toMatchObject({ problem: { code: 'file-refused' } });
  });
});

describe('applying', () => {
  test('a cell is mended, the right ones are made, their clerks come after; undone only until somebody uses it', async () => {
    const { id } = await upload(city, 'units', [
      unit('德阳市水利局', { industries: '农业技术、农业工程' }),
      unit('德阳市水利局'),
      unit('德阳市交通运输局', { unitClass: '不知道' }),
    ]);
    const mended = await city.do('unitImports.correct', {
      params: { batchId: id, position: 3 },
      body: { cells: [{ column: 'name', value: '德阳市林业局' }] },
    });
    expect(mended).toMatchObject({ row: { errors: [], state: 'right' }, batch: { right: 2, wrong: 1 } });
    const params = { batchId: id };
    expect(await city.call('unitImports.apply', { params, body: { choice: 'all-or-none' } })).toMatchObject({
      problem: { code: 'import-has-errors' },
    });
    await city.do('unitImports.apply', { params, body: { choice: 'right-only' } });
    expect(await ended(city, 'units', id)).toMatchObject({ state: 'done', made: 2, wrong: 1, failed: 0 });
    expect(await city.call('unitImports.apply', { params, body: { choice: 'right-only' } })).toMatchObject({
      problem: { code: 'import-not-open' },
    });
    const audited = await product.database.db
      .selectFrom('audit_log')
      .select('action')
      .where('action', '=', 'units.create')
      .where('details', 'like', '%德阳市水利局%')
      .execute();
    expect(audited).toHaveLength(1);

    const role = '市(州)部门经办人员(职称)';
    const users = await upload(city, 'users', [
      user('德阳市水利局', { roles: `${role}、申报人(职称)`, loginName: 'shuili.one' }),
    ]);
    await city.do('userImports.apply', { params: { batchId: users.id }, body: { choice: 'all-or-none' } });
    expect(await ended(city, 'users', users.id)).toMatchObject({ state: 'done', made: 1 });
    const report = await readSpreadsheet(
      Buffer.from((await city.do('userImports.report', { params: { batchId: users.id } })) as never),
    );
    expect(report.ok && report.value.rows[0]?.cells.slice(1, 5)).toEqual([
      '已导入',
      '',
      'shuili.one',
      '系统默认的初始密码',
    ]);

    expect(await city.call('unitImports.undo', { params })).toMatchObject({
      problem: { code: 'import-in-use', detail: matching(/德阳市水利局已有用户/) },
    });
    expect(await city.do('userImports.undo', { params: { batchId: users.id } })).toMatchObject({
      state: 'undone',
      made: 0,
    });
    expect(await city.do('unitImports.undo', { params })).toMatchObject({ state: 'undone' });
    expect(await unitsNamed('德阳市水利局')).toBe(0);
    expect(await city.call('unitImports.undo', { params })).toMatchObject({ problem: { code: 'import-not-done' } });
  });

  test('全部正确才导入 that meets an obstacle under way takes back what it made', async () => {
    const { db } = product.database;
    const { id } = await upload(city, 'units', [unit('德阳市甲局'), unit('德阳市乙局'), unit('德阳市丙局')]);
    const actor = await clerk('liuyang');
    const started = await db
      .transaction()
      .execute((tx) => startImport(tx, product.keys, actor, 'units', { batchId: id, choice: 'all-or-none' }));
    expect(started.ok).toBe(true);
    const other = await upload(city, 'units', [unit('德阳市乙局')]);
    await runFirst(other.id);
    await work(id);
    const batch = await ended(city, 'units', id);
    expect(batch).toMatchObject({ state: 'undone', made: 0, note: matching(/^第 3 行：.*同名单位/) });
    expect(await unitsNamed('德阳市甲局')).toBe(0);
    expect(await unitsNamed('德阳市乙局')).toBe(1);
  });

  test('a server that was killed goes on where it was, and makes nothing twice', async () => {
    const { db } = product.database;
    const rows = Array.from({ length: 130 }, (_, index) => countyUnit(`续办单位${String(index)}`));
    const { id } = await upload(county, 'units', rows);
    const actor = await clerk('yangfan');
    await db
      .transaction()
      .execute((tx) => startImport(tx, product.keys, actor, 'units', { batchId: id, choice: 'right-only' }));
    const services = { db, keys: product.keys, settings: product.config, clock: readNow };
    expect(await runChunk(services, id)).toBe('more');
    const afterOne = await unitsNamed('续办单位');
    expect(afterOne).toBeGreaterThan(0);
    expect(afterOne).toBeLessThan(130);
    // Two servers at once: a file is worked on by one of them.
    const runners = [importRunner(services, fail), importRunner(services, fail)];
    for (const runner of runners) runner.wake();
    expect(await ended(county, 'units', id)).toMatchObject({ state: 'done', made: 130, right: 0, failed: 0 });
    for (const runner of runners) await runner.stop();
    expect(await unitsNamed('续办单位')).toBe(130);
  });

  function fail(error: unknown): void {
    throw error;
  }

  async function work(batchId: string): Promise<void> {
    const services = { db: product.database.db, keys: product.keys, settings: product.config, clock: readNow };
    while ((await runChunk(services, batchId)) === 'more');
  }

  async function runFirst(batchId: string): Promise<void> {
    const actor = await clerk('liuyang');
    await product.database.db
      .transaction()
      .execute((tx) => startImport(tx, product.keys, actor, 'units', { batchId, choice: 'right-only' }));
    await work(batchId);
  }
});

test('what a file made stays with the charge of its unit, not with the person who has gone from there', async () => {
  const { id } = await upload(county, 'users', [user('德阳市罗江区水利局', { name: '导入的人' })]);
  const params = { batchId: id };
  await county.do('userImports.apply', { params, body: { choice: 'right-only' } });
  expect(await ended(county, 'users', id)).toMatchObject({ state: 'done', made: 1 });
  const run = (text: string) => sql.raw(text).execute(product.database.ownerDb);
  const held = `role = '%' and person_id = (select person_id from account where login_name = 'yangfan')`;
  const change = (from: string, to: string) =>
    run(`update role_grant set role = '${to}' where ${held.replace('%', from)}`);
  await change('county-bureau-clerk', 'county-enterprise-clerk');
  const gone = await clerk('yangfan');
  const db = product.database.db;
  expect(await listOwnBatches(db, gone, 'users')).not.toContainEqual(expect.objectContaining({ id }));
  expect(await findOwnBatch(db, gone, 'users', id)).toBeUndefined();
  const undone = await db.transaction().execute((tx) => undoImport(tx, gone, 'users', id));
  expect(undone).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
  await change('county-enterprise-clerk', 'county-bureau-clerk');
  expect(await county.do('userImports.undo', { params })).toMatchObject({ state: 'undone' });
  const entry = await db
    .selectFrom('audit_log')
    .select(['unit_id', 'details'])
    .where('subject_id', '=', id)
    .where('action', '=', 'userImports.undo')
    .executeTakeFirstOrThrow();
  expect(entry.details).toContain('导入的人');
  expect(entry.unit_id).not.toBeNull();
});

test('a file names no unit beyond one’s own as the place of a number; mending and 放弃 leave entries', async () => {
  const known = nextNumber();
  const made = await upload(city, 'users', [user('德阳市人力资源和社会保障局', { identityNumber: known })]);
  await city.do('userImports.apply', { params: { batchId: made.id }, body: { choice: 'right-only' } });
  expect(await ended(city, 'users', made.id)).toMatchObject({ made: 1 });
  const { id } = await upload(county, 'users', [user('德阳市罗江区水利局', { identityNumber: known })]);
  const told = Object.values(await errorsOf(county, 'users', id))
    .flat()
    .join();
  expect(told).toContain('该身份证号已是其他单位的用户');
  expect(told).not.toContain('德阳市人力资源和社会保障局');
  const again = await upload(city, 'users', [user('德阳市人力资源和社会保障局', { identityNumber: known })]);
  expect(
    Object.values(await errorsOf(city, 'users', again.id))
      .flat()
      .join(),
  ).toContain('“德阳市人力资源和社会保障局”');
  const [row] = (await county.do('userImports.rows', { params: { batchId: id }, query: {} })).items;
  const params = { batchId: id, position: row?.position ?? 0 };
  await county.do('userImports.correct', { params, body: { cells: [{ column: 'name', value: '李明' }] } });
  await county.do('userImports.discard', { params: { batchId: id } });
  const entries = await product.database.db
    .selectFrom('audit_log')
    .select('action')
    .where('subject_id', '=', id)
    .orderBy('seq')
    .execute();
  expect(entries.map(({ action }) => action)).toEqual([
    'userImports.upload',
    'userImports.correct',
    'userImports.discard',
  ]);
});

describe('an attacker with a clerk’s account', () => {
  test('makes nothing in a neighbouring county, nor above', async () => {
    const { id, right } = await upload(county, 'units', [
      countyUnit('攻击单位一', { divisionCode: '旌阳区' }),
      countyUnit('攻击单位二', { superiorId: '德阳市人力资源和社会保障局' }),
      unit('攻击单位三'),
      countyUnit('攻击单位四', { unitClass: unitClassFacts['county-bureau'].label }),
    ]);
    expect(right).toBe(0);
    expect(
      await county.call('unitImports.apply', { params: { batchId: id }, body: { choice: 'right-only' } }),
    ).toMatchObject({
      problem: { code: 'import-nothing-right' },
    });
    const people = await upload(county, 'users', [
      user('德阳市农业农村局', { roles: '市(州)部门经办人员(职称)' }),
      user('中国工程物理研究院', { roles: '中央在川单位经办人员(职称)' }),
      user('四川省人力资源和社会保障厅', { roles: '省人社厅经办人员(职称)' }),
    ]);
    expect(people.right).toBe(0);
  });

  test('sees no file of another, and an own file stops working when the role is gone', async () => {
    const { id } = await upload(county, 'units', [countyUnit('失权单位')]);
    for (const verb of ['read', 'rows', 'report'] as const) {
      expect(await city.call(`unitImports.${verb}`, { params: { batchId: id } })).toMatchObject({
        problem: { code: 'not-found' },
      });
    }
    const { db } = product.database;
    const actor = await clerk('yangfan');
    await db
      .transaction()
      .execute((tx) => startImport(tx, product.keys, actor, 'units', { batchId: id, choice: 'right-only' }));
    const now = await readNow(db);
    await db.updateTable('role_grant').set({ valid_to: now }).where('person_id', '=', actor.personId).execute();
    const services = { db, keys: product.keys, settings: product.config, clock: readNow };
    while ((await runChunk(services, id)) === 'more');
    expect(await unitsNamed('失权单位')).toBe(0);
    const { state } = await db
      .selectFrom('import_row')
      .select('state')
      .where('batch_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(state).toBe('failed');
  });
});

test('导出 gives what is listed, numbers masked, and is an entry in the audit log', async () => {
  const units = await readSpreadsheet(
    Buffer.from((await city.do('exports.units', { query: { search: '罗江' } })) as never),
  );
  expect(units.ok && units.value.rows.every(({ cells }) => cells[0]?.includes('罗江'))).toBe(true);
  const users = await readSpreadsheet(Buffer.from((await city.do('exports.users', { query: {} })) as never));
  expect(users.ok && users.value.rows.length).toBeGreaterThan(0);
  expect(users.ok && users.value.rows.some(({ cells }) => /\d{17}/.test(cells.join(' ')))).toBe(false);
  const entries = await product.database.db
    .selectFrom('audit_log')
    .select('action')
    .where('action', 'in', ['exports.units', 'exports.users'])
    .execute();
  expect(entries).toHaveLength(2);
});
