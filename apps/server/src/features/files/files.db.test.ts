import { randomUUID } from 'node:crypto';
import { clientHeader, type FileInfo } from '@zhicheng/contract';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fillDossier } from '../../../test/fill-dossier.ts';
import { startProduct, type Person, type Product } from '../../../test/product.ts';
import { samplePdf, samplePicture } from '../../../test/sample-files.ts';

let product: Product;
let applicant: Person;
let noticeId: string;
beforeAll(async () => {
  product = await startProduct();
  applicant = await product.signIn('limin');
  noticeId = (await product.database.db.selectFrom('notice').select('id').executeTakeFirstOrThrow()).id;
});
afterAll(() => product.close());

let params: { applicationId: string };
beforeEach(async () => {
  const drafts = await applicant.do('applications.listOwn');
  for (const { id, allowedActions } of drafts.items) {
    if (allowedActions.includes('discard'))
      await applicant.do('applications.discard', { params: { applicationId: id } });
  }
  params = { applicationId: (await applicant.do('applications.create', { body: { noticeId } })).id };
});

interface Sent {
  readonly slot: string;
  readonly bytes: Uint8Array;
  readonly name?: string;
  readonly rowId?: string | null;
  readonly replaces?: string | null;
}

const request = ({ slot, bytes, name = '附件', rowId = null, replaces = null }: Sent) => ({
  params,
  upload: { meta: { slot, rowId, replaces, name }, bytes, fileName: 'scan.pdf' },
});
const upload = (sent: Sent): Promise<FileInfo> => applicant.do('files.upload', request(sent));
const refusal = async (sent: Sent, person = applicant) => {
  const answer = await person.call('files.upload', request(sent));
  if (answer.ok) throw new Error('taken');
  return { status: answer.status, code: answer.problem.code, detail: answer.problem.detail };
};
const standing = async () => (await applicant.do('dossier.read', { params })).files;
const readAs = (person: Person, fileId: string) => person.call('files.read', { params: { fileId } });

describe('上传附件', () => {
  test('keeps the file in its slot and gives it back', async () => {
    const sent = samplePdf({ pages: 2 });
    const file = await upload({ slot: 'idCard', bytes: sent, name: ' 身份证\u0007.pdf ' });
    expect(file).toMatchObject({ slot: 'idCard', rowId: null, name: '身份证.pdf', pages: 2, size: sent.length });
    expect(file.sha256).toBe(file.receivedSha256);
    expect(await standing()).toEqual([file]);
    expect((await readAs(applicant, file.id)).ok).toBe(true);
  });

  test('keeps of a picture what is seen, not where it was taken', async () => {
    const sent = await samplePicture('jpeg', { exif: { Artist: 'LI MIN' }, orientation: 6 });
    const file = await upload({ slot: 'photo', bytes: sent });
    expect(file).toMatchObject({ mediaType: 'image/jpeg', pages: null });
    expect(file.sha256).not.toBe(file.receivedSha256);
    const kept = Buffer.from((await applicant.do('files.read', { params: { fileId: file.id } })) as never);
    expect(kept.includes('LI MIN')).toBe(false);
    expect((await sharp(kept).metadata()).orientation).toBe(6);
  });

  test('takes a full slot for full, unless the file replaces one', async () => {
    const first = await upload({ slot: 'idCard', bytes: samplePdf() });
    expect(await refusal({ slot: 'idCard', bytes: samplePdf({ pages: 2 }) })).toMatchObject({
      status: 409,
      code: 'slot-full',
      detail: expect.stringContaining('最多 1 个文件') as string,
    });
    const second = await upload({ slot: 'idCard', bytes: samplePdf({ pages: 2 }), replaces: first.id });
    expect((await standing()).map(({ id }) => id)).toEqual([second.id]);
    expect(await refusal({ slot: 'idCard', bytes: samplePdf({ pages: 3 }), replaces: first.id })).toMatchObject({
      code: 'bad-content',
    });
  });

  test('never puts more into a slot than it holds, however many come at once', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map((pages) =>
        applicant.call('files.upload', request({ slot: 'titleCert', bytes: samplePdf({ pages }) })),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await standing()).toHaveLength(1);
  });

  test('sent again because the answer was lost is the same file', async () => {
    const bytes = samplePdf();
    const first = await upload({ slot: 'idCard', bytes, name: '身份证' });
    expect(await upload({ slot: 'idCard', bytes, name: '身份证' })).toEqual(first);
    const replaces = first.id;
    const second = await upload({ slot: 'idCard', bytes: samplePdf({ pages: 2 }), replaces });
    expect(await upload({ slot: 'idCard', bytes: samplePdf({ pages: 2 }), replaces })).toEqual(second);
  });

  test('asks for a row where the slot belongs to one, and for the right one', async () => {
    const bytes = samplePdf();
    const rowId = randomUUID();
    expect(await refusal({ slot: 'diploma', bytes })).toMatchObject({ code: 'bad-content' });
    expect(await refusal({ slot: 'idCard', bytes, rowId })).toMatchObject({ code: 'bad-content' });
    expect(await refusal({ slot: 'diploma', bytes, rowId })).toMatchObject({
      detail: expect.stringContaining('还没有保存') as string,
    });
    await applicant.do('dossier.autosave', {
      params: { ...params, folder: 'education' },
      body: { patch: [{ path: `rows/${rowId}`, base: null, value: { id: rowId, order: 0 } }] },
    });
    expect(await upload({ slot: 'diploma', bytes, rowId })).toMatchObject({ slot: 'diploma', rowId });
  });

  test('of a row that was given up goes with the row', async () => {
    const rowId = randomUUID();
    const place = { ...params, folder: 'education' as const };
    const row = { path: `rows/${rowId}`, base: null, value: { id: rowId, order: 0 } };
    await applicant.do('dossier.autosave', { params: place, body: { patch: [row] } });
    await upload({ slot: 'diploma', bytes: samplePdf(), rowId });
    await applicant.do('dossier.abandonWorking', { params: place });
    await applicant.do('dossier.autosave', { params: place, body: { patch: [row] } });
    expect(await standing()).toEqual([]);
  });

  test('refuses what is no picture and no PDF, whatever it is called, in words', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    expect(await refusal({ slot: 'idCard', bytes: page })).toMatchObject({ status: 422, code: 'file-refused' });
    expect(await refusal({ slot: 'photo', bytes: samplePdf() })).toMatchObject({
      code: 'file-refused',
      detail: '只能上传 jpg、png 文件。请转换后再上传。',
    });
    const cut = samplePdf({ pages: 30 }).subarray(0, 900);
    expect(await refusal({ slot: 'idCard', bytes: cut })).toMatchObject({
      detail: expect.stringContaining('不完整') as string,
    });
    expect(await refusal({ slot: 'nothing', bytes: samplePdf() })).toMatchObject({ code: 'bad-content' });
    expect(await standing()).toEqual([]);
  });

  test('refuses more than 20 MB, and says so', async () => {
    const bytes = Buffer.concat([samplePdf(), Buffer.alloc(20 * 1024 * 1024)]);
    expect(await refusal({ slot: 'idCard', bytes })).toMatchObject({
      status: 422,
      detail: expect.stringContaining('20 MB') as string,
    });
  });

  test('is for the applicant alone', async () => {
    const sent = { slot: 'idCard', bytes: samplePdf() };
    expect(await refusal(sent, await product.signIn('zhangwei'))).toMatchObject({ status: 404 });
    expect(await refusal(sent, await product.signIn('wangfang'))).toMatchObject({ status: 403 });
    expect(await refusal(sent, product.visitor)).toMatchObject({ status: 401 });
  });
});

describe('取消上传', () => {
  test('takes the file out of its slot, once or twice', async () => {
    const { id: fileId } = await upload({ slot: 'idCard', bytes: samplePdf() });
    await applicant.do('files.remove', { params: { ...params, fileId } });
    await applicant.do('files.remove', { params: { ...params, fileId } });
    expect(await standing()).toEqual([]);
    expect(await upload({ slot: 'idCard', bytes: samplePdf() })).toMatchObject({ slot: 'idCard' });
  });

  test('is not for a file of another application', async () => {
    const { id: fileId } = await upload({ slot: 'idCard', bytes: samplePdf() });
    const other = await applicant.do('applications.create', { body: { noticeId } });
    const answer = await applicant.call('files.remove', { params: { applicationId: other.id, fileId } });
    expect(answer).toMatchObject({ status: 404 });
  });
});

test('预览 is sandboxed and stored nowhere; a download has a name that opens', async () => {
  const { id } = await upload({ slot: 'idCard', bytes: samplePdf(), name: '身份证' });
  const login = { loginName: 'limin', password: await passwordOf('limin') };
  const headers = { [clientHeader]: 'test' };
  const session = await product.app.inject({ method: 'POST', url: '/api/session', headers, payload: login });
  const cookie = session.cookies.find(({ name }) => name === 'zc_session');
  const fetched = (query: string) =>
    product.app.inject({
      url: `/api/files/${id}${query}`,
      headers: { cookie: `${cookie?.name ?? ''}=${cookie?.value ?? ''}` },
    });
  const preview = await fetched('');
  expect(preview.headers).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox') as string,
  });
  expect(preview.headers['content-disposition']).toMatch(/^inline/);
  const download = await fetched('?download=true');
  expect(download.headers['content-disposition']).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('身份证.pdf')}`,
  );
});

test('an office reads just what the versions name that it saw, for as long as they stand', async () => {
  const clerk = await product.signIn('wangfang');
  const [above, stranger] = [await product.signIn('wumin'), await product.signIn('zhangwei')];
  await fillDossier(applicant, params.applicationId);
  const idCard = (await standing()).find(({ slot }) => slot === 'idCard');
  if (!idCard) throw new Error('no idCard');
  expect(await readAs(clerk, idCard.id)).toMatchObject({ status: 404 });
  await applicant.do('applications.submit', { params, body: { version: 0 } });
  expect(await readAs(clerk, idCard.id)).toMatchObject({ status: 200 });
  for (const person of [above, stranger]) expect(await readAs(person, idCard.id)).toMatchObject({ status: 404 });
  expect(await readAs(product.visitor, idCard.id)).toMatchObject({ status: 401 });

  await applicant.do('applications.withdraw', { params });
  const next = await upload({ slot: 'idCard', bytes: samplePdf({ pages: 4 }), replaces: idCard.id });
  expect(await readAs(clerk, idCard.id)).toMatchObject({ status: 200 });
  expect(await readAs(clerk, next.id)).toMatchObject({ status: 404 });
  await applicant.do('applications.submit', { params, body: { version: 1 } });
  expect(await readAs(clerk, next.id)).toMatchObject({ status: 200 });
  const closed = await applicant.call('files.remove', { params: { ...params, fileId: next.id } });
  expect(closed).toMatchObject({ status: 409 });
});

async function passwordOf(loginName: string): Promise<string> {
  const hint = await product.database.db
    .selectFrom('sign_in_hint')
    .select('password')
    .where('login_name', '=', loginName)
    .executeTakeFirstOrThrow();
  return hint.password;
}
