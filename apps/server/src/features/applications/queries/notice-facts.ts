import {
  endOfDay,
  startOfDay,
  type Coordinates,
  type RouteKind,
  type TitleLevel,
  type UnitClass,
} from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';

/** What an application needs of its notice. */
export interface NoticeFacts {
  readonly id: string;
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

/** A published notice; undefined for a draft, or none. */
export async function loadNotice(db: Db, noticeId: string): Promise<NoticeFacts | undefined> {
  const row = await db
    .selectFrom('notice as n')
    .leftJoin('committee as c', 'c.id', 'n.committee_id')
    .select(['n.id', 'n.title', 'n.apply_year', 'n.title_level', 'n.kind', 'n.catalogue_version', 'n.unit_classes'])
    .select(['n.window_from', 'n.window_to', 'n.mend_latest', 'n.mend_working_days', 'n.allows_direct_return'])
    .select(['n.takes_place', 'n.published_at', 'c.id as committee_id', 'c.name as committee_name', 'c.office_unit_id'])
    .select(sql<string[]>`array(select r.division_code from notice_region r where r.notice_id = n.id)`.as('regions'))
    .where('n.id', '=', noticeId)
    .where('n.state', '<>', 'draft')
    .executeTakeFirst();
  if (!row) return undefined;
  const { committee_id, committee_name, office_unit_id } = row;
  return {
    id: row.id,
    title: row.title,
    applyYear: row.apply_year,
    titleLevel: row.title_level,
    kind: row.kind,
    catalogueVersion: row.catalogue_version,
    committee:
      committee_id && committee_name && office_unit_id
        ? { id: committee_id, name: committee_name, officeUnitId: office_unit_id }
        : null,
    unitClasses: row.unit_classes,
    regions: row.regions,
    window: {
      from: row.window_from,
      to: row.window_to,
      opensAt: startOfDay(row.window_from),
      closesAt: endOfDay(row.window_to),
    },
    mendLatest: row.mend_latest,
    mendDays: row.mend_working_days,
    allowsDirect: row.allows_direct_return,
    takesPlace: row.takes_place,
    publishedAt: row.published_at ?? '',
  };
}
