import type { RouteKind, TitleLevel } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type Count, countRows } from '../../../platform/paging/index.ts';
import { managedNotices, noticePower, reachingNotices } from './managed-scope.ts';

export interface ManagedRow {
  readonly id: string;
  readonly title: string;
  readonly apply_year: number | null;
  readonly title_level: TitleLevel;
  readonly kind: RouteKind;
  readonly state: 'draft' | 'published' | 'closed';
  readonly revising: boolean;
  readonly committee_name: string | null;
  readonly owner_unit_name: string;
  readonly window_from: string | null;
  readonly window_to: string | null;
  readonly changed_at: string;
  readonly mine: boolean;
  /** Applications by status. */
  readonly counts: Readonly<Record<string, number>> | null;
}

export interface ManagedSearch {
  readonly id?: string | undefined;
  readonly state?: ManagedRow['state'] | undefined;
  readonly level?: TitleLevel | undefined;
  readonly year?: number | undefined;
  readonly search?: string | undefined;
}

export interface ManagedPlace {
  readonly year: number;
  readonly id: string;
}

/** A draft without a year comes before all years. */
const NO_YEAR = 9999;

/** Notices, and drafts that were never published, as one relation `m` joined with its committee `c`. */
function managed(actor: PersonActor, { id, state, level, year, search }: ManagedSearch) {
  const power = noticePower(actor);
  const words = search?.trim() ?? '';
  return sql`
    from (
      select n.id, n.title, n.apply_year, n.title_level, n.kind, n.state, n.window_from, n.window_to, n.committee_id,
        n.origin, n.owner_unit_id, n.issuing_code, coalesce(d.updated_at, n.closed_at, n.published_at) as changed_at,
        d.id is not null as revising
      from notice n left join notice_draft d on d.id = n.id
      union all
      select d.id, d.title, d.apply_year, d.title_level, d.content ->> 'kind', 'draft',
        (d.content ->> 'windowFrom')::date, (d.content ->> 'windowTo')::date, d.committee_id,
        d.origin, d.owner_unit_id, d.issuing_code, d.updated_at, false
      from notice_draft d where not exists (select from notice n where n.id = d.id)
    ) as m
    left join committee c on c.id = m.committee_id
    where (${managedNotices(power)} or ${reachingNotices(power)})
      ${id === undefined ? sql`` : sql`and m.id = ${id}`}
      ${state === undefined ? sql`` : sql`and m.state = ${state}`}
      ${level === undefined ? sql`` : sql`and m.title_level = ${level}`}
      ${year === undefined ? sql`` : sql`and m.apply_year = ${year}`}
      ${words === '' ? sql`` : sql`and position(lower(${words}) in lower(m.title)) > 0`}`;
}

/** One page, the newest year first and within it the newest. */
export function pageOfManaged(
  actor: PersonActor,
  search: ManagedSearch,
  { after, limit }: { after: ManagedPlace | undefined; limit: number },
): RawBuilder<ManagedRow> {
  const beyond = after
    ? sql`and (coalesce(m.apply_year, ${NO_YEAR}), m.id) < (${after.year}, ${after.id}::uuid)`
    : sql``;
  return sql<ManagedRow>`
    with page as (
      select m.*, c.name as committee_name, ${managedNotices(noticePower(actor))} as mine
      ${managed(actor, search)} ${beyond}
      order by coalesce(m.apply_year, ${NO_YEAR}) desc, m.id desc
      limit ${limit}
    ),
    counted as (
      select notice_id, jsonb_object_agg(status, n) as counts
      from (
        select a.notice_id, a.status, count(*) as n
        from application a where a.notice_id in (select id from page) and a.status <> 'discarded'
        group by a.notice_id, a.status
      ) as by_status
      group by notice_id
    )
    select page.*, u.name as owner_unit_name, counted.counts
    from page join unit u on u.id = page.owner_unit_id left join counted on counted.notice_id = page.id
    order by coalesce(page.apply_year, ${NO_YEAR}) desc, page.id desc`;
}

export async function listManaged(
  db: Db,
  actor: PersonActor,
  search: ManagedSearch,
  place: { after: ManagedPlace | undefined; limit: number },
): Promise<ManagedRow[]> {
  const { rows } = await pageOfManaged(actor, search, place).execute(db);
  return rows;
}

export async function countManaged(db: Db, actor: PersonActor, search: ManagedSearch): Promise<Count> {
  return countRows(db, managed(actor, search));
}

export function placeOf({ apply_year, id }: ManagedRow): readonly [string, string] {
  return [String(apply_year ?? NO_YEAR), id];
}
