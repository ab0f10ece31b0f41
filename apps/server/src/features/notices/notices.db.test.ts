import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, civilDateOf, type NoticeContent } from '@zhicheng/domain';
import { withDemoWorld, type DemoWorld } from '../../../test/demo-world.ts';
import { readNow } from '../../platform/database/index.ts';
import { agricultureNotice } from '../../seed/demo/notice.ts';
import { beginNotice } from './commands/begin-notice.ts';
import { publishNotice } from './commands/publish-notice.ts';
import { saveDraft } from './commands/save-draft.ts';
import { readPageKey, writePageKey } from './page-key.ts';
import { countNotices, findNotice, listNotices } from './queries/select-notices.ts';

let world: DemoWorld;
let today: string;
beforeAll(async () => {
  world = await withDemoWorld();
  today = civilDateOf(await readNow(world.db));
});
afterAll(() => world.close());

async function draft(overrides: Partial<NoticeContent> = {}): Promise<string> {
  const actor = await world.as('heZhiqiang');
  const content = { ...agricultureNotice(world.cast.committeeId, today), ...overrides };
  return world.db.transaction().execute(async (tx) => {
    const begun = await beginNotice(tx, actor, { copyOf: null });
    if (!begun.ok) throw new Error(begun.refusal.code);
    const saved = await saveDraft(tx, actor, { noticeId: begun.value.id, revision: 1, content });
    if (!saved.ok) throw new Error(saved.refusal.code);
    return begun.value.id;
  });
}

/** Published while its window was still to come, then set to the days that the case is about. */
async function published({ windowFrom, windowTo, mendLatest, ...overrides }: Partial<NoticeContent>): Promise<void> {
  const id = await draft(overrides);
  const actor = await world.as('heZhiqiang');
  const answer = await world.db
    .transaction()
    .execute((tx) => publishNotice(tx, actor, { noticeId: id, revision: 2, reason: '' }));
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  await world.db
    .updateTable('notice')
    .set({
      ...(windowFrom === undefined ? {} : { window_from: windowFrom }),
      ...(windowTo === undefined ? {} : { window_to: windowTo }),
      ...(mendLatest === undefined ? {} : { mend_latest: mendLatest }),
    })
    .where('id', '=', id)
    .execute();
}

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
    expect(await findNotice(world.db, await draft(), viewer)).toBeUndefined();
  });
});
