import type { UnitClass } from '@zhicheng/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFaults } from '../src/features/integrity/index.ts';
import { inventCreditCode } from '../src/seed/demo/invented.ts';
import { madeUser } from './made-user.ts';
import { startProduct, type Person, type Product } from './product.ts';
import { draftOf, pass, pendingLine, submitted } from './walk.ts';

/** What becomes of a unit's reviews, drafts, people and 申请调入 once it was merged into another. */

const COMPANY = '德阳白马关种业有限公司';
const WATER = '德阳市罗江区水利局';

let product: Product;
let wumin: Person;
beforeAll(async () => {
  product = await startProduct();
  wumin = await product.signIn('wumin');
}, 120_000);
afterAll(() => product.close());

async function idOf(name: string): Promise<string> {
  const { db } = product.database;
  return (await db.selectFrom('unit').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id;
}

let codes = 0;
async function made(name: string, unitClass: UnitClass): Promise<string> {
  codes += 1;
  const creditCode = inventCreditCode('91', '510604', `MA6${String(codes).padStart(6, '0')}`);
  const free = { nature: '', contactName: '', contactPhone: '', address: '', postcode: '', remark: '' };
  const rest = { ...free, headName: '', headPost: '', headFrom: '', professions: [], series: [] };
  const superiorId = await idOf('德阳市罗江区农业农村局');
  const place = { superiorId, unitClass, divisionCode: '510604' };
  const body = { ...place, name, creditCode, sharesCreditCode: false, ...rest };
  return (await wumin.do('units.create', { body })).id;
}

async function merge(unitId: string, targetId: string): Promise<void> {
  const body = { kind: 'merge', targetId, unitClass: null, divisionCode: null } as const;
  const { revision, obstacles } = await wumin.do('units.reformPreview', { params: { unitId }, body });
  expect(obstacles).toEqual([]);
  await wumin.do('units.reform', { params: { unitId }, body: { ...body, revision, reason: '国企重组' } });
}

const handledBy = async (person: Person) =>
  (await person.do('work.handled', { query: {} })).items.map(({ applicationId }) => applicationId);

test('the successor goes on with all of it', async () => {
  const [limin, wangfang, jiangtao] = [
    await product.signIn('limin'),
    await product.signIn('wangfang'),
    await product.signIn('jiangtao'),
  ];
  const company = await idOf(COMPANY);
  const applicationId = await submitted(limin, '李敏');
  await pass(product, wangfang, applicationId);
  const applicant = await madeUser(product, 'wangfang', {
    unitId: company,
    loginName: 'caogao',
    name: '曹稿',
    roles: ['applicant'],
  });
  const draftId = await draftOf(applicant.person, '曹稿');
  const asked = await madeUser(product, 'wangfang', {
    unitId: company,
    loginName: 'diaoru',
    name: '刁入',
    roles: ['applicant'],
  });
  const { identityNumber } = asked;
  const ask = { unitId: await idOf(WATER), identityNumber, kind: 'move', reason: '工作需要' } as const;
  const { id: transferId } = await jiangtao.do('transfers.request', { body: ask });

  const heir = await made('罗江种业发展中心', 'county-affiliated');
  const roles = ['county-affiliated-clerk'] as const;
  const heirClerk = (await madeUser(product, 'wumin', { unitId: heir, loginName: 'jieti', name: '介替', roles }))
    .person;
  const asking = { unitId: heir, identityNumber: applicant.identityNumber, kind: 'move', reason: '借调' } as const;
  const { id: needless } = await heirClerk.do('transfers.request', { body: asking });
  expect(await handledBy(heirClerk)).toEqual([]);
  expect(await heirClerk.call('applications.read', { params: { applicationId } })).toMatchObject({ ok: false });

  await merge(company, heir);
  // What the merged unit decided is read there: by a clerk with another role than the one that decided, once in the list.
  for (const clerk of [heirClerk, wangfang]) {
    expect(await handledBy(clerk)).toEqual([applicationId]);
    const read = await clerk.call('dossier.read', { params: { applicationId }, query: { version: 1 } });
    expect(read.ok, JSON.stringify(read)).toBe(true);
  }
  expect((await pendingLine(wumin, applicationId)).step).toBe('county-department');
  expect(await jiangtao.call('applications.read', { params: { applicationId } })).toMatchObject({ ok: false });

  // 申请调入 go on at the successor; what the merger did needs no decision.
  const { items } = await heirClerk.do('transfers.list', { query: { box: 'incoming', state: 'waiting' } });
  expect(items).toMatchObject([{ id: transferId, mayDecide: true, from: { id: heir } }]);
  const { items: own } = await heirClerk.do('transfers.list', { query: { box: 'outgoing' } });
  expect(own).toMatchObject([{ id: needless, state: 'withdrawn' }]);

  // Its people are told; a draft goes the successor's way.
  const told = await product.database.db
    .selectFrom('message')
    .select('text')
    .where('kind', '=', 'unit-merged')
    .orderBy('id')
    .execute();
  const { users } = (await wumin.do('units.read', { params: { unitId: heir } })).counts;
  expect(told).toHaveLength(users.value - 1);
  expect(told[0]?.text).toMatch(/已并入罗江种业发展中心.*草稿可以继续填写和提交/);
  await applicant.person.do('applications.submit', { params: { applicationId: draftId }, body: { version: 0 } });
  expect(await pendingLine(heirClerk, draftId)).toMatchObject({ step: 'employer', acting: false });
  const row = await product.database.db
    .selectFrom('application')
    .select(['unit_name', 'employer_id'])
    .where('id', '=', draftId)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ unit_name: '罗江种业发展中心', employer_id: heir });

  // Merged on, and of another class since: what was inherited goes along.
  const group = await made('罗江种业集团有限公司', 'county-soe');
  const groupRoles = ['county-enterprise-clerk'] as const;
  const last = { unitId: group, loginName: 'jituan', name: '纪团', roles: groupRoles };
  const groupClerk = (await madeUser(product, 'wumin', last)).person;
  await merge(heir, group);
  await pass(product, groupClerk, draftId);
  const change = {
    kind: 'change-class',
    targetId: null,
    unitClass: 'county-affiliated',
    divisionCode: null,
  } as const;
  const { revision } = await wumin.do('units.read', { params: { unitId: group } });
  await wumin.do('units.reform', { params: { unitId: group }, body: { ...change, revision, reason: '转制' } });
  expect((await handledBy(groupClerk)).sort()).toEqual([applicationId, draftId].sort());
  expect(await findFaults(product.database.db, product.files)).toEqual([]);
});
