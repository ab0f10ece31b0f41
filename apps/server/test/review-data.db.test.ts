import { addDays, addWorkingDays, civilDateOf, type NoticeDraft } from '@zhicheng/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { remindOfDeadlines } from '../src/features/review/commands/remind-of-deadlines.ts';
import { readNow } from '../src/platform/database/index.ts';
import { loadWorkCalendar } from '../src/platform/working-days/index.ts';
import { readDemoCast } from '../src/seed/demo/cast.ts';
import { agricultureNotice } from '../src/seed/demo/notice.ts';
import { fillDossier } from './fill-dossier.ts';
import { startProduct, type Answered, type Person, type Product } from './product.ts';
import { samplePdf } from './sample-files.ts';

let product: Product;
let office: Person;
let province: Person;
let city: Person;
let applicant: Person;
let today: string;
let committeeId: string;
let content: NoticeDraft;

beforeAll(async () => {
  product = await startProduct();
  [office, province] = [await product.signIn('hezhiqiang'), await product.signIn('zhoujianguo')];
  [city, applicant] = [await product.signIn('liuyang'), await product.signIn('limin')];
  today = civilDateOf(await readNow(product.database.db));
  committeeId = (await province.do('committees.list')).items[0]?.id ?? '';
  content = agricultureNotice(committeeId, today);
}, 180_000);
afterAll(() => product.close());

const codeOf = (answered: Answered<unknown>): string => (answered.ok ? 'done' : answered.problem.code);
const fieldsOf = (answered: Answered<unknown>): string[] =>
  answered.ok ? [] : (answered.problem.errors ?? []).map(({ field }) => field);

async function drafted(
  who: Person,
  changes: Partial<NoticeDraft> = {},
): Promise<{ noticeId: string; revision: number }> {
  const { id: noticeId } = await who.do('managedNotices.begin', { body: { copyOf: null } });
  const body = { revision: 1, content: { ...content, ...changes } };
  const { revision } = await who.do('managedNotices.saveDraft', { params: { noticeId }, body });
  return { noticeId, revision };
}

async function published(who: Person, changes: Partial<NoticeDraft> = {}): Promise<string> {
  const { noticeId, revision } = await drafted(who, changes);
  await who.do('managedNotices.publish', { params: { noticeId }, body: { revision, reason: '' } });
  return noticeId;
}

describe('a notice while it is written', () => {
  test('keeps whatever is typed, cleaned; two who write at once find out, with the other’s words', async () => {
    const { id: noticeId } = await office.do('managedNotices.begin', { body: { copyOf: null } });
    const params = { noticeId };
    const begun = (await office.do('managedNotices.read', { params })).draft;
    expect(begun?.content).toMatchObject({ committeeId, titleLevel: 'senior', series: [{ code: '06' }], title: '' });
    const body = [
      { type: 'paragraph' as const, content: [{ text: '<img src=x onerror=alert(1)>', link: 'javascript:alert(1)' }] },
    ];
    const half = { ...content, title: '写到一半', windowFrom: null, body };
    await office.do('managedNotices.saveDraft', { params, body: { revision: 1, content: half } });
    const kept = (await office.do('managedNotices.read', { params })).draft;
    expect(kept?.content).toMatchObject({ title: '写到一半', windowFrom: null });
    expect(kept?.content.body).toEqual([{ type: 'paragraph', content: [{ text: '<img src=x onerror=alert(1)>' }] }]);

    const behind = await province.call('managedNotices.saveDraft', { params, body: { revision: 1, content } });
    expect(behind).toMatchObject({ problem: { code: 'notice-changed', facts: { revision: 2 } } });
    expect(behind.ok ? null : behind.problem.facts?.['content']).toMatchObject({ title: '写到一半' });
    const early = await office.call('managedNotices.publish', { params, body: { revision: 2, reason: '' } });
    expect(fieldsOf(early)).toContain('windowFrom');
    expect(codeOf(await city.call('managedNotices.read', { params }))).toBe('not-found');
    expect(codeOf(await city.call('managedNotices.saveDraft', { params, body: { revision: 2, content } }))).toBe(
      'notice-not-yours',
    );
  });

  test('is refused where the form holds anything but blocks', async () => {
    const { noticeId, revision } = await drafted(office);
    const html = { ...content, body: [{ type: 'html', content: '<script>1</script>' }] as never };
    const answer = await office.call('managedNotices.saveDraft', {
      params: { noticeId },
      body: { revision, content: html },
    });
    expect(codeOf(answer)).toBe('bad-request');
  });
});

describe('publishing', () => {
  test('says where applications would get stuck, and is refused until that is mended', async () => {
    const offered = await province.do('managedNotices.formOptions');
    const engineering = offered.series.find(({ code }) => code === '05')?.professions.map(({ code }) => code) ?? [];
    const [first = '', second = ''] = engineering;
    const series = [
      { code: '05', professions: [first, second] },
      { code: '06', professions: [] },
    ];
    const { noticeId, revision } = await drafted(province, { series });
    const check = await province.do('managedNotices.check', { params: { noticeId } });
    expect(check.ready).toBe(false);
    expect(check.looked.places).toBeGreaterThan(200);
    const [stuck, ...more] = check.findings.filter(({ severity }) => severity === 'stuck');
    expect(more).toEqual([]);
    expect(stuck).toMatchObject({ stepName: '高评办资格审查', allClasses: true, places: [] });
    expect(stuck?.professions.map(({ code }) => code)).toEqual([first, second]);
    expect(check.findings.some(({ severity, places }) => severity === 'note' && places.length > 100)).toBe(true);
    const refused = await province.call('managedNotices.publish', {
      params: { noticeId },
      body: { revision, reason: '' },
    });
    expect(refused).toMatchObject({ problem: { code: 'notice-stuck', facts: { count: 1 } } });
  });

  test('a senior one is beyond a city; its own is for its territory, and its neighbours do not see it', async () => {
    const { noticeId, revision } = await drafted(city, { committeeId: null, kind: 'recognize' });
    const publish = { params: { noticeId }, body: { revision, reason: '' } };
    const refused = await city.call('managedNotices.publish', publish);
    expect(fieldsOf(refused)).toEqual(expect.arrayContaining(['titleLevel', 'regions']));
    const own: NoticeDraft = {
      ...content,
      committeeId: null,
      kind: 'recognize',
      titleLevel: 'middle',
      ranks: ['middle'],
      regions: ['510600'],
      applyTypes: ['recognize'],
      unitClasses: ['county-soe', 'county-private', 'city-private'],
    };
    await city.do('managedNotices.saveDraft', { params: { noticeId }, body: { revision, content: own } });
    await city.do('managedNotices.publish', { params: { noticeId }, body: { revision: revision + 1, reason: '' } });
    expect((await city.do('managedNotices.read', { params: { noticeId } })).state).toBe('published');
    expect(codeOf(await office.call('managedNotices.read', { params: { noticeId } }))).toBe('not-found');
    const chengdu = await drafted(city, { ...own, regions: ['510100'] });
    const outside = await city.call('managedNotices.publish', {
      params: { noticeId: chengdu.noticeId },
      body: { revision: chengdu.revision, reason: '' },
    });
    expect(fieldsOf(outside)).toEqual(['regions']);
  });
});

describe('a published notice', () => {
  test('changes by revision with a reason, its year never; applications keep the wording they were made under', async () => {
    const noticeId = await published(office, { title: '修订前的农业高级职称通知', takesPlace: false });
    const params = { noticeId };
    const { id: applicationId } = await applicant.do('applications.create', { body: { noticeId } });
    await office.do('managedNotices.revise', { params });
    const { draft } = await office.do('managedNotices.read', { params });
    const next = { ...content, title: '修订后的农业高级职称通知', cutoff: addDays(today, 1), takesPlace: false };
    const saving = { params, body: { revision: draft?.revision ?? 0, content: { ...next, applyYear: 2020 } } };
    await office.do('managedNotices.saveDraft', saving);
    const moved = await office.call('managedNotices.publish', { params, body: { revision: 2, reason: '改年度' } });
    expect(fieldsOf(moved)).toEqual(['applyYear']);
    await office.do('managedNotices.saveDraft', { params, body: { revision: 2, content: next } });
    const silent = await office.call('managedNotices.publish', { params, body: { revision: 3, reason: ' ' } });
    expect(fieldsOf(silent)).toEqual(['reason']);
    await office.do('managedNotices.publish', { params, body: { revision: 3, reason: '更正截止日' } });
    const after = await office.do('managedNotices.read', { params });
    expect(after).toMatchObject({ title: '修订后的农业高级职称通知', draft: null, counts: { draft: 1 } });
    expect(after.history[0]).toMatchObject({ what: '修订（第2版）', reason: '更正截止日', by: '何志强' });
    const dossier = await applicant.do('dossier.read', { params: { applicationId } });
    expect(JSON.stringify(dossier)).toContain('修订前的农业高级职称通知');
    expect((await applicant.do('notices.read', { params })).title).toBe('修订后的农业高级职称通知');
    await applicant.do('applications.discard', { params: { applicationId } });
  });

  test('is extended for all or for a region, only later; the region’s people have the longer window', async () => {
    const windowTo = addDays(today, 5);
    const noticeId = await published(office, { title: '要延期的通知', windowTo, mendLatest: addDays(today, 20) });
    const params = { noticeId };
    const extend = (changes: object) =>
      office.call('managedNotices.extend', {
        params,
        body: {
          regions: [],
          windowTo: addDays(today, 8),
          mendLatest: addDays(today, 20),
          deadlines: [],
          reason: '系统检修',
          ...changes,
        },
      });
    expect(fieldsOf(await extend({ windowTo: addDays(today, 4) }))).toEqual(['windowTo']);
    expect(fieldsOf(await extend({ reason: '' }))).toEqual(['reason']);
    expect(codeOf(await extend({}))).toBe('done');
    expect(codeOf(await extend({ regions: ['510600'], windowTo: addDays(today, 12) }))).toBe('done');
    expect((await applicant.do('notices.read', { params })).windowTo).toBe(addDays(today, 12));
    const read = await office.do('managedNotices.read', { params });
    expect(read.windowTo).toBe(addDays(today, 8));
    expect(read.extensions.map(({ divisionName }) => divisionName)).toEqual(['德阳市', null]);
    // Before the window of the province has ended, and after it: by the region's own last day.
    await product.database.db
      .updateTable('notice')
      .set({ window_from: addDays(today, -9), window_to: addDays(today, -1) })
      .where('id', '=', noticeId)
      .execute();
    expect((await applicant.do('notices.read', { params })).open).toBe(true);
    await office.do('managedNotices.close', { params, body: { reason: '另发通知' } });
    expect(codeOf(await applicant.call('applications.create', { body: { noticeId } }))).toBe('window-closed');
    expect(codeOf(await extend({}))).toBe('notice-not-published');
  });

  test('a city sets its own 报送截止 earlier, never later; its people see it', async () => {
    const deadlines = [{ step: 'city-bureau' as const, due: addDays(today, 70) }];
    const noticeId = await published(office, { title: '有报送截止的通知', deadlines });
    const set = (due: string, divisionCode = '510600') =>
      city.call('managedNotices.setCityDeadlines', {
        params: { noticeId },
        body: { divisionCode, deadlines: [{ step: 'city-bureau', due }] },
      });
    expect(fieldsOf(await set(addDays(today, 71)))).toEqual(['city-bureau']);
    expect(codeOf(await set(addDays(today, 60), '510100'))).toBe('notice-not-yours');
    expect(codeOf(await set(addDays(today, 60)))).toBe('done');
    const seen = await applicant.do('notices.read', { params: { noticeId } });
    expect(seen.deadlines).toEqual([{ step: 'city-bureau', stepName: '市(州)人社局审核', due: addDays(today, 60) }]);
    const listed = await city.do('managedNotices.list', { query: { search: '有报送截止' } });
    expect(listed.items).toMatchObject([{ id: noticeId, mine: false }]);
  });
});

describe('the public page', () => {
  test('shows to everybody who may apply, papers, dates, routes and files, and nothing of a draft', async () => {
    const { noticeId, revision } = await drafted(office, { title: '公开的“农业”通知 <b>' });
    const params = { noticeId };
    const upload = { meta: { name: '申报指南.pdf' }, bytes: samplePdf(), fileName: 'x.pdf' };
    const file = await office.do('managedNotices.attach', { params, upload });
    const attachments = [file.id];
    const body = { revision, content: { ...content, title: '公开的“农业”通知 <b>', attachments } };
    await office.do('managedNotices.saveDraft', { params, body });
    const get = (path: string) =>
      product.app.inject({ method: 'GET', url: `/public/notices/${noticeId}${path}`, headers: { host: 'zc.example' } });
    expect((await get('')).statusCode).toBe(404);
    expect((await get(`/files/${file.id}`)).statusCode).toBe(404);
    await office.do('managedNotices.publish', { params, body: { revision: revision + 1, reason: '' } });

    const page = await get('');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    for (const words of [
      '谁可以申报',
      '需要准备的材料',
      '毕业证书',
      '审批流程',
      '中央在川单位（企业）',
      '联系方式',
      '<svg',
    ]) {
      expect(page.body).toContain(words);
    }
    expect(page.body).toContain('公开的“农业”通知 &lt;b&gt;');
    expect(page.body).not.toContain('<b>公');
    expect(page.body).not.toContain('何志强');
    expect((await get('/code')).headers['content-type']).toBe('image/svg+xml');
    const bytes = await get(`/files/${file.id}`);
    expect([bytes.statusCode, bytes.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const list = await product.app.inject({ method: 'GET', url: '/public/notices' });
    expect(list.body).toContain(noticeId);
  });
});

describe('评审委员会', () => {
  const committee = (changes: object = {}) => ({
    name: '德阳市农业技术系列中级职称评审委员会',
    titleLevel: 'middle' as const,
    series: [{ code: '06', professions: [] }],
    formingUnitId: '',
    officeUnitId: '',
    divisionCode: '510600',
    filingNo: '德人社备〔2026〕1号',
    validFrom: today,
    validTo: addDays(today, 1000),
    ...changes,
  });

  test('a city enters the middle and junior ones of its territory, for three years at most, and renews them', async () => {
    const { items } = await city.do('committees.findUnits', { query: { search: '德阳市农业' } });
    const unit = items[0]?.id ?? '';
    const units = { formingUnitId: unit, officeUnitId: unit };
    const create = (who: Person, changes: object) =>
      who.call('committees.create', { body: committee({ ...units, ...changes }) });
    expect(codeOf(await create(city, { titleLevel: 'senior' }))).toBe('committee-not-yours');
    expect(codeOf(await create(city, { divisionCode: '510100' }))).toBe('committee-not-yours');
    expect(codeOf(await create(city, { divisionCode: '510000' }))).toBe('committee-not-yours');
    expect(fieldsOf(await create(city, { validTo: addDays(today, 1100) }))).toEqual(['validTo']);
    const two = [
      { code: '06', professions: [] },
      { code: '05', professions: [] },
    ];
    expect(fieldsOf(await create(city, { series: two }))).toEqual(['series']);
    const made = await create(city, {});
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    expect(fieldsOf(await create(province, {}))).toEqual(['name']);
    const params = { committeeId: made.body.id };
    const renewal = { filingNo: '德人社备〔2028〕9号', validFrom: addDays(today, 900), validTo: addDays(today, 1900) };
    expect(
      fieldsOf(await city.call('committees.renew', { params, body: { ...renewal, validTo: addDays(today, 999) } })),
    ).toEqual(['validTo']);
    await city.do('committees.renew', { params, body: renewal });
    const { history } = await city.do('committees.read', { params });
    expect(history.map(({ what }) => what)).toEqual(['续期', '登记']);
    expect(codeOf(await office.call('committees.list'))).toBe('no-right');
  });

  test('one that an open notice names is not stopped, nor changed by who saw an older one', async () => {
    const params = { committeeId };
    const stopped = await province.call('committees.stop', { params, body: { reason: '换届' } });
    expect(codeOf(stopped)).toBe('committee-in-use');
    const { committee: held } = await province.do('committees.read', { params });
    const { name, titleLevel, series, formingUnitId, officeUnitId, divisionCode, filingNo, validFrom, validTo } = held;
    const same = { name, titleLevel, series, formingUnitId, officeUnitId, divisionCode, filingNo, validFrom, validTo };
    const change = (revision: number) =>
      province.call('committees.update', { params, body: { revision, content: same } });
    expect(codeOf(await change(held.revision))).toBe('done');
    expect(await change(held.revision)).toMatchObject({
      problem: { code: 'committee-changed', facts: { by: '周建国' } },
    });
  });
});

describe('专业目录', () => {
  test('a new version is made from the last, changed, published from a day on, and then never changed', async () => {
    const before = await province.do('catalogue.read');
    expect(before.series).toHaveLength(27);
    const agriculture = before.series.find(({ code }) => code === '06');
    expect(agriculture?.titles[0]?.names).toContain('正高级农艺师');
    const code = agriculture?.professions[0]?.code ?? '';
    const change = (name: string) =>
      province.call('catalogue.changeProfession', {
        params: { code },
        body: { name, field: '种植', localDepartment: '农业农村局', provinceDepartment: '农业农村厅' },
      });
    expect(codeOf(await change('改名'))).toBe('catalogue-published');
    const { version } = await province.do('catalogue.begin');
    expect(codeOf(await province.call('catalogue.begin'))).toBe('catalogue-draft-exists');
    expect(codeOf(await change('作物栽培（新）'))).toBe('done');
    expect(fieldsOf(await change(agriculture?.professions[1]?.name ?? ''))).toEqual(['name']);
    const publish = (validFrom: string) => province.call('catalogue.publish', { body: { name: '新目录', validFrom } });
    expect(fieldsOf(await publish('2000-01-01'))).toEqual(['validFrom']);
    expect(codeOf(await publish(addDays(today, 1)))).toBe('done');
    const after = await province.do('catalogue.read');
    // Not before its day; and read by its number at any time.
    expect(after.version).toBe(before.version);
    expect(after.series).toEqual(before.series);
    const next = await applicant.do('catalogue.read', { query: { version } });
    expect(JSON.stringify(next.series)).toContain('作物栽培（新）');
    const { db } = product.database;
    await expect(db.updateTable('profession').set({ name: 'x' }).execute()).rejects.toThrow('never changed');
    await expect(db.deleteFrom('series').execute()).rejects.toThrow();
    expect(codeOf(await city.call('catalogue.begin'))).toBe('no-right');
  });

  test('what a new version says reaches the form of notices made under it; those before keep theirs', async () => {
    const { db } = product.database;
    const before = await published(office, { title: '旧目录下的通知', takesPlace: false });
    await db.updateTable('catalogue_version').set({ valid_from: '2020-01-01' }).where('version', '=', 1).execute();
    await db.updateTable('catalogue_version').set({ valid_from: '2020-01-02' }).where('version', '=', 2).execute();
    const { version } = await province.do('catalogue.begin');
    const words = { name: '智慧农业', field: '农业', localDepartment: '农业农村局', provinceDepartment: '农业农村厅' };
    const add = (seriesCode: string) => province.call('catalogue.addProfession', { body: { seriesCode, ...words } });
    expect(codeOf(await add('99'))).toBe('not-found');
    const added = await add('06');
    expect(fieldsOf(await add('06'))).toEqual(['name']);
    const code = added.ok ? added.body.code : '';
    const { professions = [] } =
      (await province.do('catalogue.read', { query: { version } })).series.find((one) => one.code === '06') ?? {};
    expect(professions.at(-1)).toEqual({ code, ...words });
    await province.do('catalogue.publish', { body: { name: '智慧农业目录', validFrom: addDays(today, 1) } });
    // From its day on: a window that opens before then goes by the version before, one that opens then by the new one.
    const window = { windowFrom: addDays(today, 1), windowTo: addDays(today, 30), takesPlace: false };
    const after = await published(office, { title: '新目录下的通知', ...window });
    const today1 = await published(office, { title: '启用日之前开始的通知', takesPlace: false });
    const versions = await db
      .selectFrom('notice')
      .select(['id', 'catalogue_version'])
      .where('id', 'in', [before, after, today1])
      .orderBy('created_at')
      .execute();
    expect(versions.map(({ catalogue_version }) => catalogue_version)).toEqual([1, version, version - 1]);
    await db.updateTable('notice').set({ window_from: today }).where('id', '=', after).execute();

    const homeOf = async (noticeId: string) => {
      const { id: applicationId } = await applicant.do('applications.create', { body: { noticeId } });
      const { context } = await applicant.do('dossier.read', { params: { applicationId } });
      return { applicationId, catalogue: context.catalogue };
    };
    const [old, fresh] = [await homeOf(before), await homeOf(after)];
    expect(old.catalogue).toBeUndefined();
    expect(fresh.catalogue?.PROFESSION).toContainEqual({
      code,
      name: '智慧农业',
      attributes: { series: '06', field: '农业' },
    });
    const patch = [{ path: 'profession', base: null, value: code }];
    const { applicationId } = fresh;
    await applicant.do('dossier.commit', { params: { applicationId, folder: 'home' }, body: { patch } });
    const { items } = await applicant.do('applications.listOwn', { query: { level: 'senior' } });
    expect(items.find(({ id }) => id === applicationId)).toMatchObject({ professionName: '智慧农业' });
    for (const one of [old, fresh]) {
      await applicant.do('applications.discard', { params: { applicationId: one.applicationId } });
    }
  });
});

describe('报送截止', () => {
  /** Changes the days of the demo's notice, under which 李敏's application lies at her employer. */
  const given = async (deadlines: readonly { step: string; due: string }[]): Promise<void> => {
    await sql`update notice set deadlines = ${JSON.stringify(deadlines)}::jsonb where id = ${demoNotice}`.execute(
      product.database.db,
    );
  };
  let demoNotice = '';
  let employer: Person;
  beforeAll(async () => {
    demoNotice = (await readDemoCast(product.database.db))?.noticeId ?? '';
    employer = await product.signIn('wangfang');
    const { id: applicationId } = await applicant.do('applications.create', { body: { noticeId: demoNotice } });
    await fillDossier(applicant, applicationId, { pledge: { signature: '李敏' } });
    await applicant.do('applications.submit', { params: { applicationId }, body: { version: 0 } });
  });
  const reminders = async (): Promise<string[]> =>
    (
      await product.database.db
        .selectFrom('message')
        .innerJoin('person', 'person.id', 'message.person_id')
        .select(['person.name', 'message.text'])
        .where('kind', '=', 'deadline-near')
        .orderBy('message.id')
        .execute()
    ).map(({ name, text }) => `${name}：${text}`);

  test('marks what lies at the step, in words and counts; the city’s own earlier day holds, a later day moves it; nothing is refused', async () => {
    const step = 'employer';
    const pending = (query: object = {}) => employer.do('work.pending', { query });
    await given([]);
    const [first] = (await pending()).items;
    expect(first).toMatchObject({ step, deadline: null });
    expect(await employer.do('work.deadlines')).toMatchObject({ past: { value: 0 }, soon: { value: 0 } });

    await given([{ step, due: addDays(today, 40) }]);
    expect((await pending()).items[0]?.deadline).toEqual({ due: addDays(today, 40), state: 'ahead', daysLeft: 40 });
    const body = { divisionCode: '510600', deadlines: [{ step: 'employer' as const, due: addDays(today, -2) }] };
    await city.do('managedNotices.setCityDeadlines', { params: { noticeId: demoNotice }, body });
    const past = { due: addDays(today, -2), state: 'past', daysLeft: -2 };
    expect((await pending({ due: 'past', sort: 'due' })).items[0]).toMatchObject({ deadline: past });
    expect((await pending({ due: 'soon' })).count.value).toBe(0);
    const { count } = await pending({ due: 'past' });
    expect((await employer.do('work.deadlines')).past).toEqual(count);
    const visitId = first?.visitId ?? '';
    const handling = await employer.do('visits.read', { params: { visitId } });
    expect(handling).toMatchObject({ deadline: past, allowedActions: expect.arrayContaining(['pass']) as string[] });

    await city.do('managedNotices.setCityDeadlines', {
      params: { noticeId: demoNotice },
      body: { ...body, deadlines: [] },
    });
    expect((await pending({ due: 'past' })).items).toEqual([]);
  });

  test('tells the handlers of the office once three working days before and once the day before, and anew when it is moved', async () => {
    const { db } = product.database;
    const step = 'employer';
    const calendar = await loadWorkCalendar(db);
    const dueIn = (days: number) => addWorkingDays(calendar, today, days).value;
    const remind = async () => remindOfDeadlines(db, await readNow(db));
    await given([{ step, due: dueIn(4) }]);
    expect(await remind()).toBe(0);
    await given([{ step, due: dueIn(3) }]);
    expect(await remind()).toBe(1);
    expect(await remind()).toBe(0);
    expect(await reminders()).toEqual([
      expect.stringMatching(
        new RegExp(
          `^王芳：德阳白马关种业有限公司还有 1 件待办（所在单位审核，.*），报送截止 ${dueIn(3)}，还有 3 个工作日。$`,
        ),
      ),
    ]);
    await given([{ step, due: dueIn(1) }]);
    expect(await remind()).toBe(1);
    await given([{ step, due: addDays(today, -1) }]);
    expect(await remind()).toBe(0);
    expect(await reminders()).toHaveLength(2);
    await given([]);
  });
});
