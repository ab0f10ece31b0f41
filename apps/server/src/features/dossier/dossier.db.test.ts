import { createHash, randomUUID } from 'node:crypto';
import type { Dossier, PatchReply } from '@zhicheng/contract';
import type { FolderContent, FolderId } from '@zhicheng/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fillDossier } from '../../../test/fill-dossier.ts';
import { startProduct, type Person, type Product } from '../../../test/product.ts';

let product: Product;
let applicant: Person;
let clerk: Person;
let noticeId: string;
beforeAll(async () => {
  product = await startProduct();
  applicant = await product.signIn('limin');
  clerk = await product.signIn('wangfang');
  noticeId = (await db().selectFrom('notice').select('id').executeTakeFirstOrThrow()).id;
});
afterAll(() => product.close());

const db = () => product.database.db;
let applicationId: string;
let params: { applicationId: string };
beforeEach(async () => {
  const drafts = await applicant.do('applications.listOwn');
  for (const { id, allowedActions } of drafts.items) {
    if (allowedActions.includes('discard'))
      await applicant.do('applications.discard', { params: { applicationId: id } });
  }
  applicationId = (await applicant.do('applications.create', { body: { noticeId } })).id;
  params = { applicationId };
});

const read = (version?: number): Promise<Dossier> =>
  applicant.do('dossier.read', { params, query: version === undefined ? {} : { version } });

type Patch = { path: string; base: unknown; value: unknown }[];
const autosave = (folder: FolderId, patch: Patch): Promise<PatchReply> =>
  applicant.do('dossier.autosave', { params: { applicationId, folder }, body: { patch } });
const commit = (folder: FolderId, patch: Patch): Promise<PatchReply> =>
  applicant.do('dossier.commit', { params: { applicationId, folder }, body: { patch } });
const abandon = (folder: FolderId): Promise<PatchReply> =>
  applicant.do('dossier.abandonWorking', { params: { applicationId, folder } });

const copyOf = (dossier: Dossier, folder: FolderId) => dossier.folders.find((copy) => copy.folder === folder);
const stateOf = ({ states }: Pick<Dossier, 'states'>, folder: FolderId) =>
  states.find((state) => state.folder === folder);
const set = (path: string, value: unknown, base: unknown = null) => ({ path, base, value });

async function stored(folder: FolderId): Promise<string> {
  const row = await db()
    .selectFrom('dossier_folder')
    .selectAll()
    .where('application_id', '=', applicationId)
    .where('folder', '=', folder)
    .executeTakeFirstOrThrow();
  return JSON.stringify(row);
}

describe('a new draft', () => {
  test('has what the notice and the account say, and not a folder begun', async () => {
    const dossier = await read();
    expect(dossier).toMatchObject({ version: null, release: 1, editable: true, files: [] });
    expect(copyOf(dossier, 'home')?.committed).toMatchObject({ applyType: 'normal', series: '06' });
    expect(copyOf(dossier, 'pledge')?.committed).toEqual({ signDate: dossier.context.today });
    expect(copyOf(dossier, 'basic')?.committed).toEqual({ phone: '13900000112' });
    expect(new Set(dossier.states.map(({ state }) => state))).toEqual(new Set(['not-started']));
    expect(stateOf(dossier, 'home')?.available).toBe(true);
    expect(stateOf(dossier, 'training')?.available).toBe(false);
  });

  test('is checked against the person, the unit and the notice, the identity number masked', async () => {
    const { context } = await read();
    expect(context.applicant).toMatchObject({ name: '李敏', birth: '1986-03-12', gender: '2' });
    expect(context.applicant.maskedIdNumber).toMatch(/^510604\*{8}\d{3}[\dX]$/);
    expect(context.employer).toMatchObject({ unitClass: 'county-soe' });
    expect(context.notice).toMatchObject({ id: noticeId, titleLevel: 'senior', series: ['06'] });
  });

  test('tells the 行业主管部门 as soon as the profession is chosen', async () => {
    expect((await read()).context.industryDepartment).toBeNull();
    await autosave('home', [set('profession', '06005')]);
    expect((await read()).context.industryDepartment).toContain('农业农村局');
  });
});

describe('autosave', () => {
  test('once or twice is the same, and nothing is saved by it', async () => {
    const patch = [set('address', '  德阳市罗江区\u0007 ')];
    const first = await autosave('basic', patch);
    const second = await autosave('basic', patch);
    expect(second.copy.working).toEqual(first.copy.working);
    expect(second.copy.working).toMatchObject({ address: '德阳市罗江区', phone: '13900000112' });
    expect(second.conflicts).toEqual([]);
    expect(second.copy.committed).toEqual({ phone: '13900000112' });
    expect(stateOf(second, 'basic')).toMatchObject({ state: 'in-progress', unsaved: true });
  });

  test('back to what was saved leaves nothing unsaved', async () => {
    await commit('basic', [set('address', '甲地')]);
    const away = await autosave('basic', [set('address', '乙地', '甲地')]);
    expect(stateOf(away, 'basic')?.unsaved).toBe(true);
    const back = await autosave('basic', [set('address', '甲地', '乙地')]);
    expect(back.copy.working).toBeNull();
    expect(stateOf(back, 'basic')?.unsaved).toBe(false);
  });

  test('tells two tabs of each other, field by field, and loses neither', async () => {
    await autosave('basic', [set('address', '甲地'), set('deptName', '一部')]);
    const other = await autosave('basic', [set('address', '乙地'), set('health', '1')]);
    expect(other.conflicts).toEqual([{ path: 'address', base: null, mine: '乙地', theirs: '甲地' }]);
    expect(other.copy.working).toMatchObject({ address: '甲地', deptName: '一部', health: '1' });
  });

  test('of many requests at once keeps every field', async () => {
    const fields = ['address', 'deptName', 'currentWork', 'societies', 'foreignLang', 'qualification', 'email'];
    await Promise.all(fields.map((field) => autosave('basic', [set(field, `${field}@x.cn`)])));
    const { working } = (await autosave('basic', [])).copy;
    expect(working).toMatchObject(Object.fromEntries(fields.map((field) => [field, `${field}@x.cn`])));
  });

  test('adds, changes and removes rows', async () => {
    const id = randomUUID();
    const row = { id, order: 1, school: '四川农业大学' };
    await autosave('education', [set(`rows/${id}`, row)]);
    const changed = await autosave('education', [set(`rows/${id}/major`, '农学')]);
    expect(changed.copy.working).toEqual({ rows: [{ ...row, major: '农学' }] });
    const removed = await autosave('education', [set(`rows/${id}`, null, { ...row, major: '农学' })]);
    expect(removed.copy.working).toEqual({ rows: [] });
  });

  test.each<[string, FolderId, Patch, string]>([
    ['an unknown field', 'basic', [set('salary', '1')], 'salary'],
    ['an automatic field', 'basic', [set('idNo', '510604198603120268')], 'idNo'],
    ['another type', 'basic', [set('punished', 'no')], 'punished'],
    ['an object where a text belongs', 'basic', [set('address', { $ne: 1 })], 'address'],
    ['a row without a UUID', 'education', [set('rows/1', { id: '1', order: 0 })], 'rows/1'],
    ['无 where there must be something', 'education', [set('none', { reason: '' })], 'none'],
  ])('refuses %s by its path', async (_, folder, patch, path) => {
    const answer = await applicant.call('dossier.autosave', { params: { applicationId, folder }, body: { patch } });
    expect(answer).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'bad-content', errors: [{ field: path }] },
    });
  });

  test('refuses a folder that is not there yet', async () => {
    const answer = await applicant.call('dossier.autosave', {
      params: { applicationId, folder: 'training' },
      body: { patch: [] },
    });
    expect(answer).toMatchObject({ problem: { code: 'bad-content' } });
  });

  test('is for the applicant alone', async () => {
    const other = await product.signIn('zhangwei');
    const request = { params: { applicationId, folder: 'basic' as const }, body: { patch: [set('address', '某地')] } };
    expect(await other.call('dossier.autosave', request)).toMatchObject({ status: 404 });
    expect(await clerk.call('dossier.autosave', request)).toMatchObject({ status: 403 });
    expect(await product.visitor.call('dossier.autosave', request)).toMatchObject({ status: 401 });
    expect((await autosave('basic', [])).copy.working).toBeNull();
  });
});

describe('保存', () => {
  test('commits whatever the check says, and shows it', async () => {
    const saved = await commit('basic', [set('address', '德阳'), set('phone', '139', '13900000112')]);
    expect(saved.copy).toMatchObject({ committed: { address: '德阳', phone: '139' }, working: null });
    expect(saved.issues.map(({ field, code }) => `${String(field)} ${code}`)).toContain('phone form');
    expect(saved.issues.every(({ folder }) => folder === 'basic')).toBe(true);
    expect(stateOf(saved, 'basic')).toMatchObject({ state: 'to-correct', unsaved: false });
  });

  test('takes the working copy along', async () => {
    await autosave('basic', [set('address', '德阳')]);
    expect((await commit('basic', [])).copy).toMatchObject({ committed: { address: '德阳' }, working: null });
  });

  test('waits where another tab said something else', async () => {
    await autosave('basic', [set('address', '甲地')]);
    const saved = await commit('basic', [set('address', '乙地')]);
    expect(saved.conflicts).toHaveLength(1);
    expect(saved.copy.working).toMatchObject({ address: '甲地' });
    expect(saved.copy.committedAt).toBeNull();
  });

  test('of 首页 puts 申报资格 and 专业 into the lists, a typed one as typed', async () => {
    await commit('home', [set('level', 'deputy'), set('title', '06-201'), set('profession', '蜜蜂授粉技术')]);
    const listed = await applicant.do('applications.read', { params });
    expect(listed).toMatchObject({ titleName: '高级农艺师', professionName: '蜜蜂授粉技术' });
  });

  test('放弃 goes back to what was saved', async () => {
    await commit('basic', [set('address', '甲地')]);
    await autosave('basic', [set('address', '乙地', '甲地')]);
    const abandoned = await abandon('basic');
    expect(abandoned.copy).toMatchObject({ committed: { address: '甲地' }, working: null });
    expect(stateOf(abandoned, 'basic')?.unsaved).toBe(false);
  });
});

describe('the 手机号码', () => {
  test('never lies in clear, in neither copy', async () => {
    await autosave('basic', [set('phone', '13812345678', '13900000112')]);
    expect(await stored('basic')).not.toMatch(/13812345678|13900000112/);
    expect((await autosave('basic', [])).copy.working).toMatchObject({ phone: '13812345678' });
  });
});

describe('提交', () => {
  const visitOf = (id: string) =>
    db()
      .selectFrom('visit')
      .select(['id', 'version'])
      .where('application_id', '=', id)
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow();
  const submit = (version: number) => applicant.do('applications.submit', { params, body: { version } });
  const readAs = (person: Person, version?: number) =>
    person.call('dossier.read', { params, query: version === undefined ? {} : { version } });
  const basicOf = (dossier: Dossier): FolderContent | null | undefined => copyOf(dossier, 'basic')?.committed;

  test('waits for what is not saved, freezes what is, and each reads what each may', async () => {
    await fillDossier(applicant, applicationId);
    await autosave('basic', [set('deptName', '育种部', '品种研发部')]);
    const early = await applicant.call('applications.submit', { params, body: { version: 0 } });
    expect(early).toMatchObject({ ok: false, problem: { code: 'unsaved-changes' } });
    await commit('basic', []);
    expect(await readAs(clerk)).toMatchObject({ status: 404 });

    await submit(0);
    const frozen = await db()
      .selectFrom('dossier_version')
      .selectAll()
      .where('application_id', '=', applicationId)
      .executeTakeFirstOrThrow();
    expect(frozen.hash).toBe(createHash('sha256').update(frozen.content).digest('hex'));
    expect(frozen.content).not.toContain('13800000029');
    expect(JSON.parse(frozen.content)).toMatchObject({
      release: 1,
      folders: { basic: { name: '李敏', idNo: expect.stringContaining('********') as string, deptName: '育种部' } },
      labels: { SERIES: { '06': expect.any(String) as string } },
    });

    const own = await read();
    expect(own).toMatchObject({ version: 1, editable: false });
    expect(basicOf(own)).toMatchObject({ phone: '13800000029' });
    expect(own.files.map(({ slot }) => slot)).toContain('photo');
    const seen = await clerk.do('dossier.read', { params });
    expect(basicOf(seen)).toMatchObject({ phone: '138****0029' });
    expect(seen.states.every(({ available, errors }) => !available || errors === 0)).toBe(true);
    expect(await readAs(clerk, 2)).toMatchObject({ status: 404 });
    expect(await readAs(await product.signIn('wumin'))).toMatchObject({ status: 404 });
    expect(await readAs(await product.signIn('zhangwei'))).toMatchObject({ status: 404 });
    const closed = await applicant.call('dossier.autosave', {
      params: { applicationId, folder: 'basic' },
      body: { patch: [] },
    });
    expect(closed).toMatchObject({ status: 409, problem: { code: 'not-in-this-status' } });

    await applicant.do('applications.withdraw', { params });
    expect(await read()).toMatchObject({ version: null, editable: true });
    await commit('basic', [set('deptName', '推广部', '育种部')]);
    await submit(1);
    expect(basicOf(await read(1))).toMatchObject({ deptName: '育种部' });
    expect(basicOf(await read(2))).toMatchObject({ deptName: '推广部' });

    // Returned: read-only until 撤回, then only what is not behind the route.
    const { id: visitId, version } = await visitOf(applicationId);
    const mark = {
      folder: 'basic',
      rowId: null,
      item: 'deptName',
      label: '所在部门',
      note: '请写全称',
      suggestion: null,
    };
    await clerk.do('visits.reject', {
      params: { visitId },
      body: { version, reason: '请改', marks: [mark], mendDays: 5, direct: false },
    });
    expect(await read()).toMatchObject({ version: 2, editable: false });
    const notYet = await applicant.call('dossier.autosave', {
      params: { applicationId, folder: 'basic' },
      body: { patch: [] },
    });
    expect(notYet).toMatchObject({ status: 409, problem: { code: 'not-mending' } });
    await applicant.do('applications.startMending', { params });
    const behind = await applicant.call('dossier.autosave', {
      params: { applicationId, folder: 'home' },
      body: { patch: [set('profession', '06001', '06005')] },
    });
    expect(behind).toMatchObject({ problem: { code: 'bad-content', errors: [{ field: 'profession' }] } });
    await commit('basic', [set('deptName', '技术推广部', '推广部')]);
    expect(await read()).toMatchObject({ version: null, editable: true });
    expect(basicOf(await clerk.do('dossier.read', { params }))).toMatchObject({ deptName: '推广部' });
    await submit(2);
    expect(basicOf(await clerk.do('dossier.read', { params }))).toMatchObject({ deptName: '技术推广部' });
    expect(basicOf(await clerk.do('dossier.read', { params, query: { version: 1 } }))).toMatchObject({
      deptName: '育种部',
    });
  });
});
