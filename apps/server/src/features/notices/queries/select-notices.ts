import {
  endedStatuses,
  type RichText,
  type RouteKind,
  type StepDeadline,
  type TitleLevel,
  type UnitClass,
} from '@zhicheng/domain';
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
  readonly body: RichText;
  readonly deadlines: readonly StepDeadline[];
  /** What the viewer's city set for itself. */
  readonly own_deadlines: readonly StepDeadline[];
  readonly files: readonly { readonly id: string; readonly name: string; readonly size: number }[];
  readonly contact: string;
  readonly cutoff: string;
  readonly mend_latest: string;
  readonly published_at: string;
}

export interface NoticeSearch {
  readonly personId: string;
  /** The division of the viewer's unit and all above it: some may have more time. */
  readonly divisionCodes?: readonly string[];
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

/** The published notices of a level, or of all, as everybody may see them: those open first. */
export async function listPublicNotices(db: Db, today: string, level: TitleLevel | undefined): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    ${shownTo({ personId: null, today })} and n.state = 'published'
      ${level === undefined ? sql`` : sql`and n.title_level = ${level}`}
    order by is_open desc, days.window_to desc, n.id desc
    limit 200`.execute(db);
  return rows;
}

/** How many there are, counted to one beyond `most`. */
export async function countNotices(db: Db, search: NoticeSearch, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select 1 from notice n where ${matches(search)} limit ${most + 1}) as counted`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

/** A published notice, also one whose window has passed. */
export async function findNotice(db: Db, noticeId: string, viewer: NoticeViewer): Promise<NoticeRow | undefined> {
  const { rows } = await sql<NoticeRow>`${shownTo(viewer)} and n.id = ${noticeId} and n.state <> 'draft'`.execute(db);
  return rows[0];
}

/** For whom a notice is shown; nobody in particular on the public page. */
export type NoticeViewer = Pick<NoticeSearch, 'today' | 'divisionCodes'> & { readonly personId: string | null };

function shownTo({ personId, today, divisionCodes = [] }: NoticeViewer): RawBuilder<NoticeRow> {
  return sql<NoticeRow>`
    select n.id, n.title, n.apply_year, n.title_level, n.kind, n.window_from, days.window_to, n.unit_classes, n.takes_place,
      n.body, n.contact, n.cutoff, days.mend_latest, n.published_at, n.deadlines,
      coalesce((
        select jsonb_agg(jsonb_build_object('step', o.step, 'due', o.due)) from notice_city_deadline o
        where o.notice_id = n.id and o.division_code = any (${[...divisionCodes]}::text[])
      ), '[]'::jsonb) as own_deadlines,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size) order by f.id) from notice_file f
        where f.id = any (n.attachments)
      ), '[]'::jsonb) as files,
      c.name as committee_name,
      n.state = 'published' and ${today}::date between n.window_from and days.window_to as is_open,
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
    from notice n
    left join committee c on c.id = n.committee_id
    cross join lateral (
      select greatest(n.window_to, max(e.window_to)) as window_to, greatest(n.mend_latest, max(e.mend_latest)) as mend_latest
      from notice_extension e where e.notice_id = n.id and e.division_code = any (${[...divisionCodes]}::text[])
    ) as days
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
