import { codeLists, roles, unitClasses } from '@zhicheng/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withDatabase, type TestDatabase } from '../../test/database.ts';
import { checkAudit } from '../platform/audit/index.ts';
import { seedBaseData } from './base-data.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await withDatabase();
  await Promise.all([seedBaseData(database), seedBaseData(database)]);
});
afterAll(() => database.close());

async function counts(): Promise<Record<string, number>> {
  const tables = [
    'division',
    'calendar_day',
    'code_list_version',
    'code_entry',
    'catalogue_version',
    'profession',
    'unit',
  ];
  const found = await Promise.all(
    tables.map((table) => sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(database.db)),
  );
  return Object.fromEntries(tables.map((table, index) => [table, found[index]?.rows[0]?.n ?? -1]));
}

describe('the base data', () => {
  test('have the 21 cities and prefectures, 183 counties, and local zones below a city', async () => {
    const rows = await database.db
      .selectFrom('division')
      .select(['level', 'source', (query) => query.fn.countAll<number>().as('n')])
      .groupBy(['level', 'source'])
      .execute();
    expect(rows).toEqual(
      expect.arrayContaining([
        { level: 'province', source: 'gbt-2260', n: 1 },
        { level: 'city', source: 'gbt-2260', n: 21 },
        { level: 'county', source: 'gbt-2260', n: 183 },
      ]),
    );
    const luojiang = await database.db
      .selectFrom('division')
      .selectAll()
      .where('code', '=', '510604')
      .executeTakeFirst();
    expect(luojiang).toMatchObject({
      name: '罗江区',
      full_name: '四川省德阳市罗江区',
      parent_code: '510600',
      pinyin: 'luojiangqu',
      initials: 'ljq',
    });
    const zone = await database.db
      .selectFrom('division')
      .selectAll()
      .where('name', '=', '成都东部新区')
      .executeTakeFirst();
    expect(zone).toMatchObject({ source: 'local', parent_code: '510100', level: 'county' });
  });

  test('know which days differ from the week', async () => {
    const days = await database.db
      .selectFrom('calendar_day')
      .selectAll()
      .where('day', 'in', ['2026-10-01', '2026-10-10', '2026-10-03', '2026-11-23'])
      .orderBy('day')
      .execute();
    expect(days).toEqual([
      { day: '2026-10-01', works: false, name: '国庆节' },
      { day: '2026-10-10', works: true, name: '国庆节调休' },
    ]);
    expect(await database.db.selectFrom('calendar_year').select('year').where('year', '=', 2027).execute()).toEqual([]);
  });

  test('hold the code lists and the catalogue of the domain', async () => {
    const lists = await database.db.selectFrom('code_list').select('id').execute();
    expect(lists.map(({ id }) => id).sort()).toEqual(Object.keys(codeLists).sort());
    const title = await database.db.selectFrom('series_title').selectAll().where('code', '=', '06-201').execute();
    expect(title).toMatchObject([{ catalogue_version: 1, series_code: '06', rank: 'deputy', name: '高级农艺师' }]);
  });

  test('have 省人社厅 at the top, made once, on record', async () => {
    const units = await database.db.selectFrom('unit').select(['name', 'unit_class', 'ancestor_ids']).execute();
    expect(units).toEqual([{ name: '四川省人力资源和社会保障厅', unit_class: 'province-bureau', ancestor_ids: [] }]);
    const events = await database.db.selectFrom('master_event').select(['entity', 'type', 'actor_rule']).execute();
    expect(events).toEqual([{ entity: 'unit', type: 'created', actor_rule: 'set-up' }]);
    expect(await checkAudit(database.db)).toEqual([]);
  });

  test('are laid once, however often the server starts', async () => {
    const before = await counts();
    await seedBaseData(database);
    expect(await counts()).toEqual(before);
  });

  test('take the new version of a list that changed and keep the old one', async () => {
    await sql`update setting set value = '"older"' where key = 'base-data.code-lists'`.execute(database.db);
    await database.ownerDb
      .updateTable('code_entry')
      .set({ label: '健康' })
      .where('list_id', '=', 'HEALTH')
      .where('code', '=', '1')
      .execute();
    await seedBaseData(database);
    const versions = await database.db
      .selectFrom('code_list_version')
      .select(['list_id', 'version'])
      .where('version', '>', 1)
      .execute();
    expect(versions).toEqual([{ list_id: 'HEALTH', version: 2 }]);
  });
});

describe('closed lists in the database', () => {
  async function allowedBy(table: string, column: string): Promise<string[]> {
    const { rows } = await sql<{ definition: string }>`
      select pg_get_constraintdef(oid) as definition from pg_constraint
      where conrelid = ${table}::regclass and contype = 'c' and conname = ${`${table}_${column}_check`}`.execute(
      database.ownerDb,
    );
    return [...(rows[0]?.definition ?? '').matchAll(/'([a-z-]+)'/g)].map(([, word]) => word ?? '');
  }

  test('are those of the domain', async () => {
    expect(await allowedBy('unit', 'unit_class')).toEqual([...unitClasses]);
    expect(await allowedBy('role_grant', 'role')).toEqual([...roles]);
  });
});
