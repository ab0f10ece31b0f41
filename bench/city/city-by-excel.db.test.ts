import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDatabase, type TestDatabase } from '../../apps/server/test/database.ts';
import { checkCity } from './check-city.ts';
import { planCity } from './plan-city.ts';
import { setUpCity } from './set-up-city.ts';
import { openSite, type Site } from './site.ts';

let database: TestDatabase;
let site: Site;
const folder = mkdtempSync(join(tmpdir(), 'zhicheng-city-'));
beforeAll(async () => {
  database = await withDatabase();
  const { url, ownerUrl } = database;
  // Each account its own password: it comes by the report, and making the hashes leaves time to be killed in.
  const settings = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, INITIAL_PASSWORD: 'each' };
  site = await openSite({ DATA_DIR: folder, ...settings });
});
afterAll(async () => {
  await site.end();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a city sets itself up from Excel, level by level, with kill -9 in the middle of a file', async () => {
  const city = planCity({ units: 16, people: 64 });
  const done = await setUpCity({ site, city, killOnce: true, say: () => undefined });
  expect(done).toMatchObject({ unitsMade: 16, peopleMade: 64 });
  const { faults } = await checkCity(done.bureauClerk, city);
  expect(faults).toEqual([]);
  // Each row once, in what was made and in what is told of it: with the three officers and the clerk of 省人社厅.
  const told = await database.db
    .selectFrom('audit_log')
    .select((query) => query.fn.countAll<number>().as('entries'))
    .select((query) => query.fn.count<number>('subject_id').distinct().as('people'))
    .where('action', '=', 'users.create')
    .executeTakeFirst();
  expect(told).toEqual({ entries: 68, people: 68 });
  expect(await site.endAndVerify()).toMatchObject({ holds: true });
});
