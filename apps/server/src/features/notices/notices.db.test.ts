import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, civilDateOf } from '@zhicheng/domain';
import { withDemoWorld, type DemoWorld } from '../../../test/demo-world.ts';
import { readNow } from '../../platform/database/index.ts';
import { agricultureCommittee, agricultureNotice } from '../../seed/demo/notice.ts';
import { createCommittee, type CreateCommitteeInput } from './commands/create-committee.ts';
import { createNotice } from './commands/create-notice.ts';
import { publishNotice } from './commands/publish-notice.ts';
import type { NoticeContent } from './notice-content.ts';
import { readPageKey, writePageKey } from './page-key.ts';
import { countNotices, findNotice, listNotices } from './queries/select-notices.ts';

let world: DemoWorld;
let today: string;
beforeAll(async () => {
  world = await withDemoWorld();
  today = civilDateOf(await readNow(world.db));
});
afterAll(() => world.close());

type Who = Parameters<DemoWorld['as']>[0];

async function draft(who: Who, overrides: Partial<NoticeContent> = {}) {
  const content = { ...agricultureNotice(world.cast.committeeId, today), ...overrides };
  const actor = await world.as(who);
  return world.db.transaction().execute((tx) => createNotice(tx, actor, content));
}

async function publish(who: Who, noticeId: string) {
  const actor = await world.as(who);
  return world.db.transaction().execute((tx) => publishNotice(tx, actor, { noticeId }));
}

async function published(overrides: Partial<NoticeContent>): Promise<string> {
  const made = await draft('heZhiqiang', overrides);
  if (!made.ok) throw new Error(made.refusal.code);
  const answer = await publish('heZhiqiang', made.value.id);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return made.value.id;
}

describe('评审委员会', () => {
  async function enter(who: Who, overrides: Partial<CreateCommitteeInput> = {}) {
    const input = {
      ...agricultureCommittee(world.cast.units.provinceAgriculture, today),
      name: '另一委员会',
      ...overrides,
    };
    const actor = await world.as(who);
    return world.db.transaction().execute((tx) => createCommittee(tx, actor, input));
  }

  test('is entered by 省人社厅, for three years at most, each name once', async () => {
    expect(await enter('heZhiqiang')).toMatchObject({ refusal: { code: 'not-province-bureau-clerk' } });
    expect(await enter('zhouJianguo', { validFrom: '2026-01-01', validTo: '2029-01-02' })).toMatchObject({
      refusal: { code: 'valid-too-long' },
    });
    expect(await enter('zhouJianguo')).toMatchObject({ ok: true });
    expect(await enter('zhouJianguo')).toMatchObject({ refusal: { code: 'name-taken' } });
  });
});

describe('评审通知', () => {
  test('is drafted by the committee’s 评办 or 省人社厅, nobody else', async () => {
    for (const who of ['heZhiqiang', 'zhouJianguo'] as const) expect(await draft(who)).toMatchObject({ ok: true });
    for (const who of ['chenXiaomei', 'liuYang', 'liMin'] as const) {
      expect(await draft(who)).toEqual({ ok: false, refusal: { code: 'notice-not-yours' } });
    }
  });

  test('is published once, its wording kept as a revision', async () => {
    const made = await draft('heZhiqiang');
    const id = made.ok ? made.value.id : '';
    expect(await publish('chenXiaomei', id)).toMatchObject({ refusal: { code: 'notice-not-yours' } });
    expect(await publish('heZhiqiang', id)).toEqual({ ok: true, value: { revision: 1 } });
    expect(await publish('heZhiqiang', id)).toMatchObject({ refusal: { code: 'not-a-draft' } });
    const revision = await world.db
      .selectFrom('notice_revision')
      .selectAll()
      .where('notice_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(revision.content)).toEqual(agricultureNotice(world.cast.committeeId, today));
    await expect(world.db.updateTable('notice_revision').set({ content: '' }).execute()).rejects.toThrow('denied');
  });

  test('is not published for a series that the committee does not review, nor where its 评办 has nobody', async () => {
    const made = await draft('heZhiqiang', { series: [{ code: '05', professions: [] }] });
    expect(await publish('heZhiqiang', made.ok ? made.value.id : '')).toEqual({
      ok: false,
      refusal: { code: 'committee-does-not-review', series: '05' },
    });
    const actor = await world.as('zhouJianguo');
    const committee = await world.db.transaction().execute((tx) =>
      createCommittee(tx, actor, {
        ...agricultureCommittee(world.cast.units.countyWater, today),
        name: '无人委员会',
      }),
    );
    const orphan = await draft('zhouJianguo', { committeeId: committee.ok ? committee.value.id : null });
    expect(await publish('zhouJianguo', orphan.ok ? orphan.value.id : '')).toMatchObject({
      refusal: { code: 'office-without-clerk', unitName: '德阳市罗江区水利局' },
    });
  });
});

describe('the applicant’s list', () => {
  const search = (text?: string) => ({
    personId: world.cast.people.liMin.personId,
    today,
    level: 'senior' as const,
    search: text,
  });

  test('has those open today first, drafts never, page by page without gaps or repeats', async () => {
    const past = { windowFrom: addDays(today, -90), windowTo: addDays(today, -60), mendLatest: today };
    for (let n = 1; n <= 4; n += 1) await published({ title: `往期通知第${n}号`, ...past });
    for (let n = 1; n <= 4; n += 1) await published({ title: `当期通知第${n}号`, windowTo: addDays(today, n) });
    const seen: { id: string; open: boolean }[] = [];
    let after: string | undefined;
    do {
      const rows = await listNotices(world.db, search(), { after: readPageKey(after), limit: 3 });
      seen.push(...rows.map((row) => ({ id: row.id, open: row.is_open })));
      const last = rows.at(-1);
      after = rows.length === 3 && last ? writePageKey(last) : undefined;
    } while (after !== undefined);
    const total = await countNotices(world.db, search(), 1000);
    expect(seen).toHaveLength(total);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(total);
    expect(seen.map(({ open }) => open)).toEqual(
      [...seen.map(({ open }) => open)].sort((a, b) => Number(b) - Number(a)),
    );
    expect(seen.filter(({ open }) => !open)).toHaveLength(4);
  });

  test.each([
    ['往期', 4],
    ['第1号', 2],
    ['dangqi', 4],
    ['WQTZ', 4],
    ['不存在的', 0],
    ['%', 0],
  ])('finds by a part of the title, pinyin or initials: %s', async (text, found) => {
    expect(await listNotices(world.db, search(text), { after: undefined, limit: 100 })).toHaveLength(found);
    expect(await countNotices(world.db, search(text), 1000)).toBe(found);
  });

  test('shows a notice whole, and no draft', async () => {
    const viewer = { personId: world.cast.people.liMin.personId, today };
    expect(await findNotice(world.db, world.cast.noticeId, viewer)).toMatchObject({
      series_names: ['农业技术'],
      committee_name: '四川省农业技术系列高级职称评审委员会',
      is_open: true,
      application_id: null,
    });
    const made = await draft('heZhiqiang');
    expect(await findNotice(world.db, made.ok ? made.value.id : '', viewer)).toBeUndefined();
  });
});
