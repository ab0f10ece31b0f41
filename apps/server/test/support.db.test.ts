import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SupportAnswer } from '@zhicheng/contract';
import { isPending, openVisit, roles, whyNotPending } from '@zhicheng/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFaults } from '../src/features/integrity/index.ts';
import { listWork } from '../src/features/review/queries/list-work.ts';
import { lookUpError } from '../src/features/support/queries/look-up-error.ts';
import { awaySince, pageOfStuck } from '../src/features/support/queries/stuck-visits.ts';
import { loadSupportPerson } from '../src/features/support/queries/support-person.ts';
import { loadMemberships } from '../src/platform/actor/index.ts';
import { readNow } from '../src/platform/database/index.ts';
import { loadWorkCalendar } from '../src/platform/working-days/index.ts';
import { readDemoCast, type DemoCast } from '../src/seed/demo/cast.ts';
import { actAs } from '../src/seed/demo/act-as.ts';
import { startProduct, type Person, type Product } from './product.ts';
import { handling, noticeOf, pass, pendingLine, submitted } from './walk.ts';

let product: Product;
let cast: DemoCast;
let administrator: Person;
let wuMin: Person;
let maChao: Person;
/** At 罗江区农业农村局; a draft; returned to its applicant. */
let applications: { underReview: string; draft: string; returned: string };
const run = (text: string) => sql.raw(text).execute(product.database.ownerDb);

beforeAll(async () => {
  product = await startProduct();
  cast = (await readDemoCast(product.database.db)) ?? (undefined as never);
  administrator = await product.signIn('sysadmin');
  wuMin = await product.signIn('wumin');
  maChao = await product.signIn('machao');
  const [liMin, wangFang, chenJing] = [
    await product.signIn('limin'),
    await product.signIn('wangfang'),
    await product.signIn('chenjing'),
  ];
  const underReview = await submitted(liMin, '李敏');
  await pass(product, wangFang, underReview);
  const draft = await chenJing.do('applications.create', { body: { noticeId: await noticeOf(chenJing) } });
  const returned = await submitted(maChao, '马超');
  const { visitId } = await handling(wangFang, returned);
  await wangFang.do('visits.reject', {
    params: { visitId },
    body: { version: 1, reason: '请补充材料', marks: [], mendDays: 10, direct: false },
  });
  applications = { underReview, draft: draft.id, returned };
}, 180_000);
afterAll(() => product.close());

type Who = keyof DemoCast['people'];
const idOf = (who: Who): string => cast.people[who].personId;

async function ask(who: Who, applicationId: string): Promise<SupportAnswer> {
  return administrator.do('support.why', { params: { personId: idOf(who), applicationId } });
}

/** The first ✘, which is the cause. */
async function causeFor(who: Who, applicationId: string): Promise<SupportAnswer['checks'][number]> {
  const { checks, inList } = await ask(who, applicationId);
  const cause = checks.find(({ outcome }) => outcome === 'no');
  if (!cause) throw new Error('all holds');
  expect(inList).toBe(false);
  expect(cause.wayOut).not.toBe('');
  return cause;
}

describe('为什么不在待办里？', () => {
  test('says where in the list it is, where it is in it', async () => {
    const answer = await ask('wuMin', applications.underReview);
    expect(answer).toMatchObject({ inList: true, place: 1, nowUnitName: '德阳市罗江区农业农村局' });
    expect(answer.checks.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 10 }, () => 'yes'));
    expect(await ask('maChao', applications.returned)).toMatchObject({ inList: true, place: 1 });
    expect(JSON.stringify(answer)).not.toMatch(/\d{17}[\dX]/);
  });

  const account = (set: string) => () => run(`update account set ${set} where person_id = '${idOf('wuMin')}'`);
  let kept: { id: string } | undefined;
  const planted: [
    string,
    Who,
    keyof typeof applications,
    string,
    RegExp,
    (() => Promise<unknown>)?,
    (() => Promise<unknown>)?,
  ][] = [
    [
      'account stopped',
      'wuMin',
      'underReview',
      'account',
      /停用/,
      account(`state = 'stopped'`),
      account(`state = 'active'`),
    ],
    [
      'first password',
      'zhengKai',
      'underReview',
      'password',
      /初始密码，修改以前/,
      () => keepPassword(`password_kind = 'initial', password_hash = null, password_until = now() + interval '1 day'`),
      () => givePasswordBack(),
    ],
    [
      'first password past its time',
      'zhengKai',
      'underReview',
      'password',
      /过期/,
      () => keepPassword(`password_kind = 'initial', password_hash = null, password_until = now() - interval '1 day'`),
      () => givePasswordBack(),
    ],
    ['not submitted', 'wangFang', 'draft', 'submitted', /还没有提交/],
    ['with the applicant', 'wangFang', 'returned', 'submitted', /已于 .* 退回，现在在申报人马超处/],
    ['handled already', 'wangFang', 'underReview', 'step', /王芳已于 .* 同意通过/],
    ['not there yet', 'yangFan', 'underReview', 'step', /县\(区\)主管部门审核.*罗江区农业农村局/],
    [
      'left the unit',
      'wuMin',
      'underReview',
      'membership',
      /离开/,
      () => run(`update membership set valid_to = now() where id = '${cast.people.wuMin.membershipId}'`),
      () => run(`update membership set valid_to = null where id = '${cast.people.wuMin.membershipId}'`),
    ],
    [
      'unit stopped',
      'wuMin',
      'underReview',
      'unit',
      /停用，并入/,
      () =>
        run(`update unit set state = 'stopped', successor_id = '${cast.units.countyWater}'
          where id = '${cast.units.countyAgriculture}'`),
      () => run(`update unit set state = 'active', successor_id = null where id = '${cast.units.countyAgriculture}'`),
    ],
    [
      'role taken',
      'wuMin',
      'underReview',
      'role',
      /没有“县\(区\)部门经办人员\(职称\)”/,
      () => setGrant('now()'),
      () => setGrant('null'),
    ],
    [
      'own case',
      'liMin',
      'underReview',
      'own-case',
      /任何人不能办理自己的/,
      async () => {
        await run(`insert into membership (id, person_id, unit_id, valid_from)
          values ('00000000-0000-7000-8000-00000000aaaa', '${idOf('liMin')}', '${cast.units.countyAgriculture}', now() - interval '1 minute')`);
        await run(`insert into role_grant (id, membership_id, person_id, unit_id, role, valid_from)
          values (gen_random_uuid(), '00000000-0000-7000-8000-00000000aaaa', '${idOf('liMin')}', '${cast.units.countyAgriculture}', 'county-department-clerk', now() - interval '1 minute')`);
      },
      async () => {
        await run(`delete from role_grant where membership_id = '00000000-0000-7000-8000-00000000aaaa'`);
        await run(`delete from membership where id = '00000000-0000-7000-8000-00000000aaaa'`);
      },
    ],
  ];

  function setGrant(until: string): Promise<unknown> {
    return run(`update role_grant set valid_to = ${until}
      where role = 'county-department-clerk' and person_id = '${idOf('wuMin')}'`);
  }

  let hash = '';
  async function keepPassword(set: string): Promise<void> {
    const { rows } = await sql<{ id: string; password_hash: string }>`
      select id, password_hash from account where person_id = ${idOf('zhengKai')}`.execute(product.database.ownerDb);
    kept = rows[0];
    hash = rows[0]?.password_hash ?? '';
    await run(`update account set ${set} where id = '${kept?.id ?? ''}'`);
  }
  function givePasswordBack(): Promise<unknown> {
    return run(`update account set password_kind = 'own', password_hash = '${hash}', password_until = null
      where id = '${kept?.id ?? ''}'`);
  }

  test.each(planted)('%s', async (_name, who, which, check, says, plant, mend) => {
    await plant?.();
    try {
      const cause = await causeFor(who, applications[which]);
      expect([cause.id, cause.says]).toEqual([check, expect.stringMatching(says)]);
      const { db } = product.database;
      const list = await listWork(db, await actAs(db, idOf(who), readNow), 'pending', { limit: 100 });
      const shown = list.items.some(({ applicationId }) => applicationId === applications[which]);
      // The account and its password are asked at the door, before any list.
      expect(shown).toBe(check === 'account' || check === 'password');
    } finally {
      await mend?.();
    }
  });

  test('ended', async () => {
    await maChao.do('applications.abandon', {
      params: { applicationId: applications.returned },
      body: { typedName: '马超' },
    });
    expect(await causeFor('maChao', applications.returned)).toMatchObject({ id: 'submitted' });
  });

  test('all ✔ exactly where the list has it, whatever people hold', async () => {
    const { db } = product.database;
    const people = Object.entries(cast.people);
    const rows = await db.selectFrom('application').select('state').execute();
    const states = rows.map(({ state }) => state);
    const held = (await db.selectFrom('role_grant').select('id').execute()).map(({ id }) => `'${id}'`).join(',');
    let [agreed, pending, seed] = [0, 0, 7];
    const next = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    for (let round = 0; round < 10; round += 1) {
      const [, { personId, membershipId }] = people[next(people.length)] ?? ['', { personId: '', membershipId: '' }];
      const role = round % 2 === 0 ? 'county-department-clerk' : (roles[next(roles.length - 4)] ?? 'applicant');
      await run(`insert into role_grant (id, membership_id, person_id, unit_id, role, valid_from, valid_to)
        select gen_random_uuid(), id, person_id, unit_id, '${role}', now() - interval '1 hour',
          ${round % 3 === 2 ? `now() - interval '1 minute'` : `now() + interval '1 hour'`}
        from membership where id = '${membershipId}'`);
      if (round % 4 === 3) {
        await run(`update role_grant set valid_to = now() where id = (
          select id from role_grant where person_id = '${personId}' and valid_to is null limit 1)`);
      }
      for (const [, { personId: id }] of people) {
        const now = await readNow(db);
        const person = await loadSupportPerson(db, id, now);
        const actor = { ...(await actAs(db, id, readNow)), memberships: await loadMemberships(db, id, now) };
        const listed = (await listWork(db, actor, 'pending', { limit: 100 })).items;
        if (person?.account?.passwordKind !== 'own') continue;
        for (const application of states) {
          const says = isPending(whyNotPending({ person, application, stepName: null, now }));
          const isListed = listed.some(({ visitId }) => visitId === openVisit(application)?.id);
          expect([person.personName, application.personName, says]).toEqual([
            person.personName,
            application.personName,
            isListed,
          ]);
          agreed += 1;
          pending += says ? 1 : 0;
        }
      }
    }
    await run(`delete from role_grant where id not in (${held})`);
    await run(`update role_grant set valid_to = null`);
    expect(agreed).toBeGreaterThan(300);
    expect(pending).toBeGreaterThan(10);
  }, 60_000);

  test('is found by name and number, within what one supports', async () => {
    const sought = { person: '吴敏', application: '李敏' };
    const found = await administrator.do('support.find', { body: sought });
    expect(found.people.map(({ personId }) => personId)).toEqual([idOf('wuMin')]);
    expect(found.applications[0]?.applicationId).toBe(applications.underReview);
    const number = found.applications[0]?.number ?? '';
    const byNumber = await administrator.do('support.find', { body: { person: '', application: number } });
    expect(byNumber.applications).toHaveLength(1);
    const neighbour = await product.signIn('jiangtao');
    expect(await neighbour.do('support.find', { body: sought })).toEqual({ people: [], applications: [] });
  });
});

describe('卡住的业务', () => {
  test('lists what nobody has looked after for 15 working days, to whoever supports that office', async () => {
    await run(`update account set last_signed_in_at = now()`);
    expect((await administrator.do('support.stuck')).items).toEqual([]);
    await run(`update account set last_signed_in_at = now() - interval '60 days'
      where person_id in ('${idOf('wuMin')}', '${idOf('zhengKai')}')`);
    const [line] = (await administrator.do('support.stuck')).items;
    expect(line).toMatchObject({ personName: '李敏', cause: 'away', mayReassign: false });
    expect(line?.handlers.map(({ personName }) => personName).sort()).toEqual(['吴敏', '郑凯']);
    await run(`update account set state = 'stopped' where person_id in ('${idOf('wuMin')}', '${idOf('zhengKai')}')`);
    expect((await administrator.do('support.stuck')).items[0]).toMatchObject({ cause: 'nobody' });
    await run(`update account set state = 'active' where person_id in ('${idOf('wuMin')}', '${idOf('zhengKai')}')`);
    const neighbour = await product.signIn('jiangtao');
    expect((await neighbour.do('support.stuck')).items).toEqual([]);
  });

  test('重新指定: the unit above gives it to another, the trail tells why, and the rows hold together', async () => {
    const { db } = product.database;
    const yangFan = await product.signIn('yangfan');
    const [line] = (await yangFan.do('support.stuck')).items;
    expect(line).toMatchObject({ mayReassign: true, superiorName: '德阳市罗江区人力资源和社会保障局' });
    const params = { visitId: line?.visitId ?? '' };
    const { items } = await yangFan.do('support.reassignChoices', { params });
    expect(items.map(({ unitId }) => unitId)).toContain(cast.units.countyWater);
    const refused = async (person: Person, body: { unitId: string; reason: string }) => {
      const answered = await person.call('support.reassign', { params, body });
      return answered.ok ? 'done' : answered.problem.code;
    };
    const liuYang = await product.signIn('liuyang');
    const sound = { unitId: cast.units.countyWater, reason: '经办人员长期未登录，改由水务局办理' };
    expect(await refused(liuYang, sound)).toBe('not-the-superior');
    expect(await refused(yangFan, { ...sound, reason: '' })).toBe('reassign-reason');
    // Who cannot see the office hears of no such visit; of the bureau's two roles only the one above departments names units.
    expect(await refused(await product.signIn('zhaolei'), sound)).toBe('not-found');
    const bureauRole = `person_id = '${idOf('yangFan')}' and role = 'county-bureau-clerk'`;
    await run(`update role_grant set role = 'county-department-clerk' where ${bureauRole}`);
    expect(await refused(yangFan, sound)).toBe('not-the-superior');
    expect((await yangFan.do('support.stuck')).items[0]).toMatchObject({ mayReassign: false });
    await run(`update role_grant set role = 'county-bureau-clerk'
      where person_id = '${idOf('yangFan')}' and role = 'county-department-clerk'`);
    expect(await refused(yangFan, { ...sound, unitId: cast.units.seedCompany })).toBe('unit-cannot-take-it');
    await yangFan.do('support.reassign', { params, body: sound });

    const jiangTao = await product.signIn('jiangtao');
    expect((await pendingLine(jiangTao, applications.underReview)).visitId).toBe(params.visitId);
    await expect(pendingLine(wuMin, applications.underReview)).rejects.toThrow();
    expect(await causeFor('wuMin', applications.underReview)).toMatchObject({
      id: 'step',
      says: expect.stringContaining('重新指定由') as string,
    });
    const trail = await jiangTao.do('applications.trail', { params: { applicationId: applications.underReview } });
    expect(trail.entries.at(-1)?.chosenBecause).toContain('重新指定：经办人员长期未登录');
    const faults = await findFaults(db, product.files);
    expect(faults.filter(({ rule }) => rule === 'row-is-replay' || rule === 'event-chain')).toEqual([]);
    const auditor = await product.signIn('auditor');
    const day = { from: '2026-01-01', to: '2027-01-01' };
    const logged = async (result: 'done' | 'refused') =>
      (await auditor.do('logs.operations', { query: { ...day, action: 'support.reassign', result } })).items;
    expect((await logged('done')).map(({ personName }) => personName)).toEqual(['杨帆']);
    // Who reached past their own charge stays in the log; a slip of the one who may does not.
    expect((await logged('refused')).map(({ personName }) => personName)).toContain('赵磊');
    await pass(product, jiangTao, applications.underReview);
  });

  test('a page comes off indexes, with thousands open at one office', async () => {
    const { db } = product.database;
    const { personId, membershipId } = cast.people.liMin;
    await run(`
      insert into application (apply_year, id, notice_id, person_id, membership_id, employer_id, title_level, status, version,
        number, takes_place, person_name, unit_name, seq, state, created_at, updated_at)
      select 2026, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, '${cast.noticeId}', '${personId}',
        '${membershipId}', '${cast.units.seedCompany}', 'senior', 'reviewing', 1, 'N' || n, false, '甲', '某公司', 1, '{}', now(), now()
      from generate_series(1, 10000) n`);
    await run(`
      insert into visit (apply_year, id, application_id, version, step, state, unit_id, roles, handler_unit_id, handler_roles,
        person_id, opened_at, position)
      select 2026, gen_random_uuid(), ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 1, 'county-department',
        'open', '${cast.units.countyAgriculture}', '{county-department-clerk}', '${cast.units.countyAgriculture}',
        '{county-department-clerk}', '${personId}', now() - make_interval(mins => n), 1
      from generate_series(1, 10000) n`);
    await run('analyze application, visit');
    const now = await readNow(db);
    const at = { now, since: awaySince(await loadWorkCalendar(db), now) };
    const actor = await actAs(db, idOf('liuYang'), readNow);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${pageOfStuck(actor, at, null, 21)}`.execute(db);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).not.toMatch(/Seq Scan on (visit|application)/);
    expect(plan).toContain('visit_open_by_office');
  });
});

describe('错误编号查询', () => {
  test('says what a code means and what became of a request, without anybody’s data', async () => {
    const meaning = await administrator.do('support.errors', { query: { code: 'own-case' } });
    expect(meaning.meaning).toMatchObject({ title: '不能办理本人的申报', status: 403 });
    const answered = await wuMin.call('visits.read', { params: { visitId: crypto.randomUUID() } });
    const id = answered.ok ? '' : (answered.problem.requestId ?? '');
    const unknown = await administrator.do('support.errors', { query: { code: id } });
    expect(unknown.meaning).toBeNull();
    expect(unknown.advice).toContain('没有找到这个请求');
    expect((await administrator.do('support.errors', { query: { code: '乱写' } })).advice).toContain('没有这个代码');
  });

  test('a request is told to whoever supports the person, and to nobody else', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'zhicheng-log-')), 'server.log');
    const [known, unsigned] = [crypto.randomUUID(), crypto.randomUUID()];
    const line = (reqId: string, personId?: string) =>
      JSON.stringify({ time: 1, reqId, personId, method: 'GET', route: '/api/x', status: 500, msg: 'request' });
    const noise = `${line(crypto.randomUUID())}\n`.repeat(1000);
    await writeFile(file, `${noise}${line(known, idOf('wuMin'))}\n${line(unsigned)}\n`);
    const { db } = product.database;
    const told = async (who: Who, id: string) =>
      (await lookUpError(db, file, await actAs(db, idOf(who), readNow), id)).happened.length;
    expect([await told('yangFan', known), await told('zhouJianguo', known)]).toEqual([1, 1]);
    expect([await told('jiangTao', known), await told('zhaoLei', known)]).toEqual([0, 0]);
    expect([await told('yangFan', unsigned), await told('zhouJianguo', unsigned)]).toEqual([0, 1]);
    await rm(dirname(file), { recursive: true });
  });
});
