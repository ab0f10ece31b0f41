import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { PublicFacts } from '../public-page/notice-page.ts';

/** What the public page of a notice shows besides what an applicant sees. */
export async function loadPublicFacts(db: Db, noticeId: string): Promise<Omit<PublicFacts, 'code'>> {
  const { rows } = await sql<Omit<PublicFacts, 'code'>>`
    select n.ranks, n.apply_types as "applyTypes", n.state = 'closed' as closed,
      array(
        select d.name from notice_region r join division d on d.code = r.division_code
        where r.notice_id = n.id order by d.code
      ) as "regionNames",
      coalesce((
        select jsonb_agg(jsonb_build_object('divisionName', name, 'windowTo', window_to, 'mendLatest', mend_latest))
        from (
          select d.name, max(e.window_to) as window_to, max(e.mend_latest) as mend_latest
          from notice_extension e join division d on d.code = e.division_code
          where e.notice_id = n.id and e.window_to > n.window_to
          group by d.code, d.name order by d.code
        ) as by_division
      ), '[]'::jsonb) as extensions
    from notice n where n.id = ${noticeId}`.execute(db);
  const [facts] = rows;
  if (!facts) throw new Error(`notice ${noticeId} is gone`);
  return facts;
}
