import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { NoticeContent } from '../notice-content.ts';

/** All that a notice says now, in the shape in which its revisions keep it. */
export async function loadNoticeContent(db: Db, noticeId: string): Promise<NoticeContent> {
  const row = await db.selectFrom('notice').selectAll().where('id', '=', noticeId).executeTakeFirstOrThrow();
  const series = await db
    .selectFrom('notice_series')
    .select(['series_code as code', 'profession_codes as professions'])
    .where('notice_id', '=', noticeId)
    .orderBy('series_code')
    .execute();
  const { rows: regions } = await sql<{ code: string }>`
    select division_code as code from notice_region where notice_id = ${noticeId} order by code`.execute(db);
  return {
    title: row.title,
    applyYear: row.apply_year,
    titleLevel: row.title_level,
    kind: row.kind,
    ranks: row.ranks,
    committeeId: row.committee_id,
    series,
    unitClasses: row.unit_classes,
    regions: regions.map(({ code }) => code),
    applyTypes: row.apply_types,
    windowFrom: row.window_from,
    windowTo: row.window_to,
    mendLatest: row.mend_latest,
    mendWorkingDays: row.mend_working_days,
    allowsDirectReturn: row.allows_direct_return,
    takesPlace: row.takes_place,
    cutoff: row.cutoff,
    asksPledgeScan: row.asks_pledge_scan,
    asksDiplomaFiling: row.asks_diploma_filing,
    asksPostQuota: row.asks_post_quota,
    body: row.body,
    contact: row.contact,
  };
}
