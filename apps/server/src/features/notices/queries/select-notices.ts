import { endedStatuses, type RouteKind, type TitleLevel, type UnitClass } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import { bigramsOf, searchable } from '../../../platform/search-keys/index.ts';

/** A published notice as one person is shown it. */
export interface NoticeRow {
  readonly id: string;
  readonly title: string;
  readonly apply_year: number;
  readonly title_level: TitleLevel;
  readonly kind: RouteKind;
  readonly series_names: string[];
  readonly committee_name: string | null;
  readonly window_from: string;
  readonly window_to: string;
  readonly is_open: boolean;
  readonly unit_classes: UnitClass[];
  readonly regions: string[];
  readonly takes_place: boolean;
  /** The person's own application under it that has not ended. */
  readonly application_id: string | null;
  readonly body: string;
  readonly contact: string;
  readonly cutoff: string;
  readonly mend_latest: string;
  readonly published_at: string;
}

export interface NoticeSearch {
  readonly personId: string;
  /** Today in Shanghai. */
  readonly today: string;
  readonly level: TitleLevel;
  readonly search: string | undefined;
}

/** Where a page ended: that notice is the last one seen. */
export interface NoticePlace {
  readonly isOpen: boolean;
  readonly windowTo: string;
  readonly id: string;
}

/** One page of the published notices of a level, those open today first, then by the end of their window. */
export async function listNotices(
  db: Db,
  search: NoticeSearch,
  page: { after: NoticePlace | undefined; limit: number },
): Promise<NoticeRow[]> {
  const { after, limit } = page;
  const beyond = after
    ? sql`where (shown.is_open, shown.window_to, shown.id) < (${after.isOpen}, ${after.windowTo}::date, ${after.id}::uuid)`
    : sql``;
  const { rows } = await sql<NoticeRow>`
    with shown as (${shownTo(search)} and ${matches(search)})
    select * from shown ${beyond}
    order by is_open desc, window_to desc, id desc
    limit ${limit}`.execute(db);
  return rows;
}

/** How many there are, counted to one beyond `most`. */
export async function countNotices(db: Db, search: NoticeSearch, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select from notice n where ${matches(search)} limit ${most + 1}) as counted`.execute(db);
  return rows[0]?.n ?? 0;
}

/** A published notice, also one whose window has passed. */
export async function findNotice(
  db: Db,
  noticeId: string,
  viewer: Pick<NoticeSearch, 'personId' | 'today'>,
): Promise<NoticeRow | undefined> {
  const { rows } = await sql<NoticeRow>`${shownTo(viewer)} and n.id = ${noticeId} and n.state <> 'draft'`.execute(db);
  return rows[0];
}

function shownTo({ personId, today }: Pick<NoticeSearch, 'personId' | 'today'>): RawBuilder<NoticeRow> {
  return sql<NoticeRow>`
    select n.id, n.title, n.apply_year, n.title_level, n.kind, n.window_from, n.window_to, n.unit_classes, n.takes_place,
      n.body, n.contact, n.cutoff, n.mend_latest, n.published_at,
      c.name as committee_name,
      n.state = 'published' and ${today}::date between n.window_from and n.window_to as is_open,
      array(
        select s.name from notice_series ns
        join series s on s.catalogue_version = n.catalogue_version and s.code = ns.series_code
        where ns.notice_id = n.id order by s.position
      ) as series_names,
      array(select r.division_code from notice_region r where r.notice_id = n.id order by 1) as regions,
      (
        select a.id from application a
        where a.notice_id = n.id and a.person_id = ${personId} and a.status <> all (${[...endedStatuses]}::text[])
        order by a.updated_at desc limit 1
      ) as application_id
    from notice n left join committee c on c.id = n.committee_id
    where true`;
}

/** By any part of the title, its pinyin or its initials. */
function matches({ level, search }: NoticeSearch): RawBuilder<boolean> {
  const published = sql`n.state = 'published' and n.title_level = ${level}`;
  const sought = searchable(search ?? '');
  if (sought === '') return sql<boolean>`${published}`;
  const latin = `%${sought.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`${published}
    and (n.bigrams @> ${bigramsOf(sought)}::text[] or n.pinyin like ${latin} or n.initials like ${latin})`;
}
