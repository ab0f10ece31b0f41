import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFaults, rebuildRows, type RuleName } from '../src/features/integrity/index.ts';
import { startProduct, type Product } from './product.ts';
import { pass, submitted } from './walk.ts';

let product: Product;
let applicationId: string;
beforeAll(async () => {
  product = await startProduct();
  applicationId = await submitted(await product.signIn('limin'), '李敏');
  await pass(product, await product.signIn('wangfang'), applicationId);
}, 180_000);
afterAll(() => product.close());

async function brokenRules(): Promise<RuleName[]> {
  const faults = await findFaults(product.database.db, product.files);
  return [...new Set(faults.map((fault) => fault.rule))];
}

/** Plants a fault as the owner could, sees it found, and takes it out again. */
async function planted(rule: RuleName, plant: string, mend: string): Promise<void> {
  const run = async (statements: string) => {
    for (const statement of statements.split(';')) await sql.raw(statement).execute(product.database.ownerDb);
  };
  expect(await brokenRules()).toEqual([]);
  await run(plant);
  expect(await brokenRules()).toContain(rule);
  await run(mend);
  expect(await brokenRules()).toEqual([]);
}

test('nothing is wrong with what the product itself wrote', async () => {
  expect(await brokenRules()).toEqual([]);
});

test('an altered payload breaks the chain', () =>
  planted(
    'event-chain',
    `update application_event set payload = replace(payload, '李敏', '李四') where seq = 1`,
    `update application_event set payload = replace(payload, '李四', '李敏') where seq = 1`,
  ));

test('an event taken out of the middle breaks the chain', () =>
  planted(
    'event-chain',
    `create table kept as select * from application_event where seq = 2; delete from application_event where seq = 2`,
    `insert into application_event select * from kept; drop table kept`,
  ));

test('a row that says more than its events is found', () =>
  planted(
    'row-is-replay',
    `update application set status = 'approved' where id = '${applicationId}'`,
    `update application set status = 'reviewing' where id = '${applicationId}'`,
  ));

test('a visit closed beside the events leaves the application in nobody’s list', () =>
  planted(
    'row-is-replay',
    `update visit set state = 'passed', closed_at = opened_at where state = 'open'`,
    `update visit set state = 'open', closed_at = null where position = 2`,
  ));

test('an open visit whose unit stopped is found', () =>
  planted(
    'office-stands',
    `update unit set state = 'stopped' where id = (select handler_unit_id from visit where state = 'open')`,
    `update unit set state = 'active' where id = (select handler_unit_id from visit where state = 'open')`,
  ));

test('an open visit that nobody can handle is found', () =>
  planted(
    'open-visit-has-handler',
    `update account set state = 'stopped' where person_id in (select person_id from role_grant where unit_id = (select handler_unit_id from visit where state = 'open'))`,
    `update account set state = 'active'`,
  ));

test('a frozen dossier that was altered is found', () =>
  planted(
    'dossier-version',
    `update dossier_version set content = replace(content, '四川农业大学', '北京大学')`,
    `update dossier_version set content = replace(content, '北京大学', '四川农业大学')`,
  ));

test('bytes that are not those of their hash are found', async () => {
  const { db } = product.database;
  const gone = { ...product.files, read: async () => Promise.resolve(undefined) };
  const faults = await findFaults(db, gone);
  const { n } = await db
    .selectFrom('blob')
    .select((select) => select.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  expect(faults.filter((fault) => fault.rule === 'file-bytes')).toHaveLength(n);
});

test('a bar that was not recorded is found', async () => {
  const { ownerDb } = product.database;
  await sql.raw(`update application set status = 'voided' where id = '${applicationId}'`).execute(ownerDb);
  expect(await brokenRules()).toContain('bar-recorded');
  await sql.raw(`update application set status = 'reviewing' where id = '${applicationId}'`).execute(ownerDb);
});

test('an altered entry of the audit log is found', () =>
  planted(
    'audit-chain',
    `update audit_log set action = 'nothing' where action = 'applications.submit'`,
    `update audit_log set action = 'applications.submit' where action = 'nothing'`,
  ));

test('rebuild makes the same rows out of the events', async () => {
  const { db, ownerDb } = product.database;
  const rows = async () => [
    await db.selectFrom('application').selectAll().orderBy('id').execute(),
    await db.selectFrom('visit').selectAll().orderBy('id').execute(),
  ];
  const before = await rows();
  await sql.raw(`update application set status = 'approved', version = 7`).execute(ownerDb);
  await sql.raw(`update visit set state = 'voided', closed_at = opened_at where state = 'open'`).execute(ownerDb);
  expect(await rebuildRows(db)).toBe(1);
  expect(await rows()).toEqual(before);
  expect(await brokenRules()).toEqual([]);
});

test('npm run verify exits 0 on a whole database and 1 on a fault, naming it', async () => {
  const { url, ownerUrl, ownerDb } = product.database;
  const verify = fileURLToPath(new URL('../src/commands/verify.ts', import.meta.url));
  const env = { ...process.env, DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DATA_DIR: product.config.dataFolder };
  const run = () => spawnSync(process.execPath, [verify], { env, encoding: 'utf8' });
  const whole = run();
  expect(whole.status, whole.stdout + whole.stderr).toBe(0);
  expect(whole.stdout).toContain('all holds');
  await sql.raw(`update application set number = '51-2026-999999' where id = '${applicationId}'`).execute(ownerDb);
  const broken = run();
  expect(broken.status).toBe(1);
  expect(broken.stdout).toContain('✘ row-is-replay');
});
