import { auditActions, auditLabel, endpoints, type Endpoint } from '@zhicheng/contract';
import { civilDateOf } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropOldLogs } from '../src/features/logs/commands/drop-old-logs.ts';
import { pageOfLog } from '../src/features/logs/queries/list-log.ts';
import { logScope } from '../src/features/logs/queries/log-scope.ts';
import { csvCell } from '../src/features/logs/rows/csv.ts';
import { readNow } from '../src/platform/database/index.ts';
import { startProduct, type Person, type Product } from './product.ts';

let product: Product;
let auditor: Person;
let administrator: Person;
let days: { from: string; to: string };

beforeAll(async () => {
  product = await startProduct();
  auditor = await product.signIn('auditor');
  administrator = await product.signIn('sysadmin');
  const today = civilDateOf(await readNow(product.database.db));
  days = { from: today, to: today };
}, 120_000);
afterAll(() => product.close());

/** A title that a spreadsheet would run. */
const FORMULA = '=HYPERLINK("http://x","看")';

describe('操作日志', () => {
  test('tells who did what to what, before and after, and is found by each filter', async () => {
    const draft = await administrator.do('bulletins.create', {
      body: {
        kind: 'news',
        title: '旧标题',
        body: '正文',
        divisionCode: '510000',
        shownFrom: '2026-01-01T00:00:00.000Z',
        shownTo: null,
        pinned: false,
      },
    });
    const { id: bulletinId, kind, body, divisionCode, shownFrom, shownTo, pinned } = draft;
    const changed = { kind, title: FORMULA, body, divisionCode, shownFrom, shownTo, pinned, revision: 1 };
    await administrator.do('bulletins.update', { params: { bulletinId }, body: changed });

    const [latest] = (await auditor.do('logs.operations', { query: days })).items;
    expect(latest).toMatchObject({
      actionLabel: '修改公告',
      subjectName: FORMULA,
      result: 'done',
      address: '127.0.0.1',
    });
    const entry = await auditor.do('logs.read', { params: { chain: latest?.chain ?? 0, seq: latest?.seq ?? 0 } });
    expect(entry).toMatchObject({ holds: true, subjectId: bulletinId });
    expect(entry.details).toContainEqual({ name: '标题', before: '旧标题', after: FORMULA });

    expect(entry.details).toContainEqual({ name: '所属行政区域', before: '四川省', after: '四川省' });

    const found = async (filters: object) =>
      (await auditor.do('logs.operations', { query: { ...days, ...filters } })).count.value;
    expect(await found({ person: 'sysadmin' })).toBe(2);
    expect(await found({ person: '李敏' })).toBe(0);
    expect(await found({ action: 'bulletins.update', result: 'done', object: FORMULA })).toBe(1);
    expect(await found({ request: entry.requestId ?? '' })).toBe(1);
    expect(await found({ result: 'refused' })).toBe(0);
    const all = { from: '2026-01-01', to: days.to };
    const ofUnit = await auditor.do('logs.operations', { query: { ...all, unit: '德阳市人力资源和社会保障局' } });
    const names = new Set(ofUnit.items.map(({ personName }) => personName));
    expect([...names].sort()).toEqual(['刘洋', '周建国']);
    const refusedPeriod = await auditor.call('logs.operations', { query: { from: '2026-02-30', to: '2026-03-01' } });
    expect(refusedPeriod).toMatchObject({ ok: false, problem: { code: 'log-period' } });
  });

  test('goes out as CSV that Excel opens and never runs, and that it went is an entry', async () => {
    const csv = Buffer.from((await auditor.do('logs.export', { body: { log: 'operations', ...days } })) as never);
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = csv.toString('utf8').split('\r\n');
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://x"",""看"")"`);
    for (const typed of ['=1+1', '+1', '-1', '@x', '\t=1', '＝1']) expect(csvCell(typed)).toMatch(/^"'/);
    expect(csvCell('德阳市')).toBe('德阳市');
    const [latest] = (await auditor.do('logs.operations', { query: days })).items;
    expect(latest).toMatchObject({ action: 'logs.export', actionLabel: '导出日志' });
  });

  test('pages by key: each entry once, in order', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const query = { from: '2026-01-01', to: days.to, limit: 7, ...(after === undefined ? {} : { after }) };
      const page = await auditor.do('logs.operations', { query });
      seen.push(...page.items.map(({ at, chain, seq }) => `${at} ${String(chain)} ${String(seq)}`));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen.length).toBeGreaterThan(20);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('登录日志', () => {
  test('tells of sign-ins and of those refused, by whom they were tried', async () => {
    const tried = { loginName: 'limin', password: 'wrong' };
    expect((await product.visitor.call('session.signIn', { body: tried })).status).toBe(401);
    const { items } = await auditor.do('logs.signIns', { query: { ...days, person: '李敏' } });
    expect(items[0]).toMatchObject({
      result: 'refused',
      personName: null,
      subjectName: '李敏',
      refusal: '登录名或登录密码不正确',
    });
    expect(JSON.stringify(items)).not.toContain('wrong"');
    const own = await auditor.do('logs.signIns', { query: { ...days, person: 'auditor', result: 'done' } });
    expect(own.items[0]).toMatchObject({ actionLabel: '登录', unitNames: ['四川省人力资源和社会保障厅'] });
  });
});

describe('the chain', () => {
  test('is checked over a period, and shows what was altered', async () => {
    const whole = { from: '2026-01-01', to: days.to };
    const sound = await auditor.do('logs.check', { body: whole });
    expect(sound.faults).toEqual([]);
    expect(sound.entries).toBeGreaterThan(20);
    await product.database.ownerDb
      .updateTable('audit_log')
      .set({ result: 'done' })
      .where('result', '=', 'refused')
      .execute();
    const altered = await auditor.do('logs.check', { body: days });
    expect(altered.faults).toEqual([expect.objectContaining({ what: 'hash-differs' })]);
    await expect(product.database.db.deleteFrom('audit_log').execute()).rejects.toThrow('permission denied');
  });

  test('every audited endpoint has its Chinese name', () => {
    const audited = (Object.entries(endpoints) as [string, Endpoint][]).filter(([, { audited }]) => audited === true);
    expect(audited.filter(([name]) => auditLabel(name) === name).map(([name]) => name)).toEqual([]);
    expect(auditActions('sign-ins').every(({ action }) => action.startsWith('session.'))).toBe(true);
  });
});

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

function nodes(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodes)];
}

async function planOf(query: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: Plan }] }>`explain (format json) ${query}`.execute(
    product.database.db,
  );
  const [row] = rows;
  if (!row) throw new Error('explain gave nothing');
  // What lies outside the prepared months is next to nothing, and no index is worth its while.
  const plan = nodes(row['QUERY PLAN'][0].Plan).filter((node) => node['Relation Name'] !== 'audit_log_other');
  return plan.map((node) => `${node['Node Type']} ${node['Relation Name'] ?? ''}`.trim());
}

describe('with many entries', () => {
  test('a page comes off an index of its months, and old months go by the owner’s command alone', async () => {
    const { db, ownerDb } = product.database;
    const run = (text: string) => sql.raw(text).execute(ownerDb);
    await run(`select audit_log_prepare_months('2025-01-01'::date, 12)`);
    await run(`
      insert into audit_log (at, chain, seq, action, actor_rule, result, details, alg, prev_hash, hash)
      select '2025-01-01'::timestamptz + n * interval '2 minutes', n % 16, 1000000 + n,
        case when n % 50 = 0 then 'units.create' else 'visits.pass' end, 'x', 'done', '{}', 'sha256', '', ''
      from generate_series(1, 40000) n`);
    await run('analyze audit_log');
    const filters = { from: '2025-01-01', to: '2025-12-31' };
    const period = { from: '2025-01-01T00:00:00.000Z', to: '2025-12-31T00:00:00.000Z' };
    const plain = await logScope(db, product.keys, 'operations', filters, period);
    const byAction = await logScope(db, product.keys, 'operations', { ...filters, action: 'units.create' }, period);
    const byPerson = await logScope(db, product.keys, 'operations', { ...filters, person: '李敏' }, period);
    const after = ['2025-02-01T00:00:00.000Z', '3', '1000'];
    for (const query of [pageOfLog(plain, after, 31), pageOfLog(byAction, null, 31), pageOfLog(byPerson, null, 31)]) {
      const scanned = (await planOf(query)).filter((node) => /^Seq Scan audit_log_2025_0[12]/.test(node));
      expect(scanned).toEqual([]);
    }
    expect(await planOf(pageOfLog(plain, after, 31))).not.toContain('Sort');

    await expect(dropOldLogs(db, 12)).rejects.toThrow('must be owner');
    const dropped = await dropOldLogs(ownerDb, 1);
    expect(dropped[0]).toBe('audit_log_2025_01');
    const oldest = await db.selectFrom('audit_log').select('at').orderBy('at').limit(1).executeTakeFirst();
    // Six months are kept, whatever was asked.
    expect(dropped.every((name) => name < `audit_log_${days.from.slice(0, 4)}_${days.from.slice(5, 7)}`)).toBe(true);
    expect(oldest?.at.slice(0, 10)).toBeDefined();
    const [latest] = (await auditor.do('logs.operations', { query: days })).items;
    expect(latest).toMatchObject({ actionLabel: '清理到期日志', rule: 'log-retention' });
  });
});

describe('通知公告 and 系统公告', () => {
  const DAY = 86_400_000;
  const instant = async (days: number): Promise<string> =>
    new Date(Date.parse(await readNow(product.database.db)) + days * DAY).toISOString();
  const made = async (changes: {
    kind?: 'news' | 'strip';
    title: string;
    divisionCode: string;
    days: readonly [number, number];
  }) => {
    const {
      days: [from, to],
      kind = 'news',
      ...said
    } = changes;
    const [shownFrom, shownTo] = [await instant(from), await instant(to)];
    const body = { kind, body: '正文', shownFrom, shownTo, pinned: false, ...said };
    const { id: bulletinId, revision } = await administrator.do('bulletins.create', { body });
    await administrator.do('bulletins.publish', { params: { bulletinId }, body: { revision } });
    return bulletinId;
  };

  test('reach the people of their region in their time; who closed a strip sees it again when it changes', async () => {
    const [liMin, zhou] = [await product.signIn('limin'), await product.signIn('zhoujianguo')];
    const titles = async (who: Person) =>
      (await who.do('bulletins.news', { query: {} })).items.map(({ title }) => title);
    const now = [-1, 1] as const;
    await made({ title: '全省的公告', divisionCode: '510000', days: now });
    const deyang = await made({ title: '德阳的公告', divisionCode: '510600', days: now });
    await made({ title: '成都的公告', divisionCode: '510100', days: now });
    await made({ title: '还没到时间', divisionCode: '510000', days: [1, 2] });
    const past = await made({ title: '已过时间', divisionCode: '510000', days: [-3, -2] });
    expect(await titles(liMin)).toEqual(['德阳的公告', '全省的公告']);
    expect(await titles(zhou)).toEqual(['全省的公告']);
    expect((await liMin.do('bulletins.read', { params: { bulletinId: past } })).title).toBe('已过时间');
    expect((await zhou.call('bulletins.read', { params: { bulletinId: deyang } })).ok).toBe(false);

    const strip = await made({ kind: 'strip', title: '今晚停机', divisionCode: '510600', days: now });
    const strips = async (who: Person) => (await who.do('bulletins.strips')).items.map(({ title }) => title);
    expect([await strips(liMin), await strips(zhou)]).toEqual([['今晚停机'], []]);
    const [shown] = (await liMin.do('bulletins.strips')).items;
    const params = { bulletinId: strip };
    await liMin.do('bulletins.closeStrip', { params, body: { revision: shown?.revision ?? 0 } });
    expect(await strips(liMin)).toEqual([]);
    const { kind, divisionCode, shownFrom, shownTo, pinned, body, revision } = await administrator.do(
      'bulletins.readManaged',
      { params },
    );
    const changed = { kind, title: '改到明晚停机', body, divisionCode, shownFrom, shownTo, pinned, revision };
    await administrator.do('bulletins.update', { params, body: changed });
    expect(await strips(liMin)).toEqual(['改到明晚停机']);
  });

  test('are found by kind, state, region with all below it, a day on which they show, and words', async () => {
    const found = async (query: object) =>
      (await administrator.do('bulletins.list', { query })).items.map(({ title }) => title).sort();
    expect(await found({ kind: 'strip' })).toEqual(['改到明晚停机']);
    expect(await found({ state: 'draft' })).toEqual([FORMULA]);
    expect(await found({ region: '510600' })).toEqual(['德阳的公告', '改到明晚停机']);
    expect(await found({ region: '510000', search: '成都' })).toEqual(['成都的公告']);
    const day = (days: number) => instant(days).then(civilDateOf);
    expect(await found({ state: 'published', on: await day(2) })).toEqual(['还没到时间']);
    expect(await found({ state: 'published', on: await day(-3) })).toEqual(['已过时间']);
  });
});
