import { civilDateOf, ok, refused } from '@zhicheng/domain';
import type { Dependencies } from '../../../dependencies.ts';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { findEmployer } from '../../../platform/directory/index.ts';
import type { Handlers } from '../../../platform/http/index.ts';
import { yearObstacle } from '../../applications/index.ts';
import { readPageKey, writePageKey } from '../page-key.ts';
import { countNotices, findNotice, listNotices, type NoticeRow } from '../queries/select-notices.ts';
import { presentNotice, presentNoticeSummary, type ViewerUnit } from '../rows/notice-row.ts';

const PAGE = 20;
const COUNTED_TO = 1000;

/** 评审通知 as an applicant sees them. */
export function noticeHandlers({ db }: Dependencies): Handlers<'notices.list' | 'notices.read'> {
  return {
    'notices.list': async ({ actor, query }) => {
      const { level, search, after, limit = PAGE } = query;
      const unit = await viewerUnit(db, actor);
      const today = civilDateOf(await actor.clock(db));
      const sought = { personId: actor.personId, today, level, search, divisionCodes: unit?.divisionCodes ?? [] };
      const rows = await listNotices(db, sought, { after: readPageKey(after), limit: limit + 1 });
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      const count = await countNotices(db, sought, COUNTED_TO);
      const items = [];
      for (const row of shown) {
        items.push(presentNoticeSummary(row, { unit, yearObstacle: await obstacleOf(row, sought) }));
      }
      return ok({
        items,
        next: rows.length > limit && last ? writePageKey(last) : null,
        count: { value: Math.min(count, COUNTED_TO), more: count > COUNTED_TO },
      });
    },

    'notices.read': async ({ actor, params }) => {
      const unit = await viewerUnit(db, actor);
      const today = civilDateOf(await actor.clock(db));
      const viewer = { personId: actor.personId, today, divisionCodes: unit?.divisionCodes ?? [] };
      const row = await findNotice(db, params.noticeId, viewer);
      if (!row) return refused({ code: 'not-found' });
      const reader = { unit, yearObstacle: await obstacleOf(row, viewer) };
      return ok(presentNotice(row, reader));
    },
  };

  /** Where the person's own application under it is open, that one is the answer. */
  async function obstacleOf(row: NoticeRow, { personId, today }: { personId: string; today: string }) {
    if (row.application_id !== null || !row.is_open) return null;
    return yearObstacle(db, personId, { applyYear: row.apply_year, takesPlace: row.takes_place }, today);
  }
}

/** The unit for which the person applies. */
async function viewerUnit(db: Db, actor: PersonActor): Promise<ViewerUnit | undefined> {
  const membership = actor.memberships.find(({ roles }) => roles.includes('applicant'));
  return membership && findEmployer(db, membership.unitId);
}
