import { committeeOfficeRoleOf, type TitleLevel } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';

export interface CommitteeFacts {
  readonly id: string;
  readonly name: string;
  readonly titleLevel: TitleLevel;
  readonly officeUnitId: string;
  readonly officeUnitName: string;
  readonly validFrom: string;
  readonly validTo: string;
  /** Codes of the series that it reviews. */
  readonly series: readonly string[];
}

export async function findCommittee(db: Db, committeeId: string): Promise<CommitteeFacts | undefined> {
  return db
    .selectFrom('committee as c')
    .innerJoin('unit as u', 'u.id', 'c.office_unit_id')
    .select(['c.id', 'c.name', 'c.title_level as titleLevel', 'c.office_unit_id as officeUnitId'])
    .select(['u.name as officeUnitName', 'c.valid_from as validFrom', 'c.valid_to as validTo'])
    .select(sql<string[]>`array(select s.series_code from committee_series s where s.committee_id = c.id)`.as('series'))
    .where('c.id', '=', committeeId)
    .where('c.state', '=', 'active')
    .executeTakeFirst();
}

/** Whether anybody holds the committee's 评办 role in its office now. */
export async function officeHasClerk(db: Db, committee: CommitteeFacts, now: string): Promise<boolean> {
  const holder = await db
    .selectFrom('role_grant')
    .select('id')
    .where('unit_id', '=', committee.officeUnitId)
    .where('role', '=', committeeOfficeRoleOf[committee.titleLevel])
    .where('valid_from', '<=', now)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', now)]))
    .executeTakeFirst();
  return holder !== undefined;
}

export async function latestCatalogueVersion(db: Db): Promise<number> {
  const { version } = await db
    .selectFrom('catalogue_version')
    .select((query) => query.fn.max('version').as('version'))
    .executeTakeFirstOrThrow();
  return version;
}
