import {
  endOfDay,
  startOfDay,
  type Coordinates,
  type NoticeContent,
  type RouteKind,
  type TitleLevel,
  type UnitClass,
} from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import { findNoticeWording } from '../../../platform/directory/index.ts';

/** What an application needs of its notice. */
export interface NoticeFacts {
  readonly id: string;
  /** The wording under which the application was, or would be, made. */
  readonly revision: number;
  readonly title: string;
  readonly applyYear: number;
  readonly titleLevel: TitleLevel;
  readonly kind: RouteKind;
  readonly catalogueVersion: number;
  readonly committee: Coordinates['committee'];
  readonly unitClasses: readonly UnitClass[];
  readonly regions: readonly string[];
  readonly window: { readonly from: string; readonly to: string; readonly opensAt: string; readonly closesAt: string };
  readonly mendLatest: string;
  readonly mendDays: number;
  readonly allowsDirect: boolean;
  readonly takesPlace: boolean;
  readonly publishedAt: string;
}

/** For whom a notice is read: the unit whose region may have more time, and the application that keeps its wording. */
export interface NoticeReading {
  readonly noticeId: string;
  readonly employerId: string;
  /** Null for one that is about to be made: the wording of now. */
  readonly applicationId: string | null;
}

/** A published notice; undefined for a draft, or none. A closed one takes no application any more. */
export async function loadNotice(db: Db, of: NoticeReading): Promise<NoticeFacts | undefined> {
  const wording = await findNoticeWording(db, of);
  const days = wording && (await loadDays(db, of));
  if (!days) return undefined;
  return {
    id: of.noticeId,
    revision: wording.revision,
    title: wording.title,
    applyYear: wording.applyYear,
    titleLevel: wording.titleLevel,
    kind: wording.kind,
    catalogueVersion: days.catalogue_version,
    committee: await loadCommittee(db, wording),
    unitClasses: wording.unitClasses,
    regions: wording.regions,
    window: {
      from: days.window_from,
      to: days.window_to,
      opensAt: startOfDay(days.window_from),
      closesAt: endOfDay(days.window_to),
    },
    mendLatest: days.mend_latest,
    mendDays: wording.mendWorkingDays,
    allowsDirect: wording.allowsDirectReturn,
    takesPlace: wording.takesPlace,
    publishedAt: days.published_at,
  };
}

interface DaysRow {
  catalogue_version: number;
  window_from: string;
  window_to: string;
  mend_latest: string;
  published_at: string;
}

/** The days of now: later where all, or the region of this unit, were given more time; the window of a closed one has ended. */
async function loadDays(db: Db, { noticeId, employerId }: NoticeReading): Promise<DaysRow | undefined> {
  const { rows } = await sql<DaysRow>`
    select n.catalogue_version, n.window_from, n.published_at,
      case when n.state = 'closed'
        then least(n.window_to, (n.closed_at at time zone 'Asia/Shanghai')::date - 1)
        else greatest(n.window_to, more.window_to)
      end as window_to,
      greatest(n.mend_latest, more.mend_latest) as mend_latest
    from notice n
    left join lateral (
      select max(e.window_to) as window_to, max(e.mend_latest) as mend_latest
      from notice_extension e
      where e.notice_id = n.id and e.division_code in (
        select unnest(array[d.code, d.parent_code, above.parent_code])
        from unit u join division d on d.code = u.division_code left join division above on above.code = d.parent_code
        where u.id = ${employerId}
      )
    ) as more on true
    where n.id = ${noticeId} and n.state <> 'draft'`.execute(db);
  return rows[0];
}

async function loadCommittee(db: Db, { committeeId }: NoticeContent): Promise<Coordinates['committee']> {
  if (committeeId === null) return null;
  const row = await db
    .selectFrom('committee')
    .select(['id', 'name', 'office_unit_id as officeUnitId'])
    .where('id', '=', committeeId)
    .executeTakeFirst();
  return row ?? null;
}
