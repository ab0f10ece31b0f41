import {
  civilDateOf,
  maskIdentityNumber,
  readIdentityNumber,
  type ApplicationState,
  type DossierContext,
} from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import { findEmployer, findWholePerson } from '../../../platform/directory/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';

/** Of which application the context is wanted: a draft about to be made has these too. */
export type DossierOf = Pick<ApplicationState, 'personId' | 'employerId' | 'noticeId' | 'createdAt'>;

/**
 * What a dossier is checked and shown against on this day. The 行业主管部门 is left open: finding it takes the directory
 * of offices (`industryDepartmentOf`), and no check asks for it.
 */
export async function readContext(db: Db, keys: Keys, of: DossierOf, now: string): Promise<DossierContext> {
  const today = civilDateOf(now);
  return {
    today,
    draftCreatedOn: civilDateOf(of.createdAt),
    applicant: await readApplicant(db, keys, of.personId, today),
    employer: await readEmployer(db, of.employerId),
    notice: await readNotice(db, of.noticeId),
    industryDepartment: null,
  };
}

async function readApplicant(
  db: Db,
  keys: Keys,
  personId: string,
  today: string,
): Promise<DossierContext['applicant']> {
  const person = await findWholePerson(db, keys, personId);
  const identity = readIdentityNumber(person?.identityNumber ?? '', today);
  if (!person || !identity.ok) throw new Error(`person ${personId} has no identity number and cannot apply`);
  const { number, birth, gender } = identity.value;
  return { name: person.name, maskedIdNumber: maskIdentityNumber(number), birth, gender };
}

async function readEmployer(db: Db, unitId: string): Promise<DossierContext['employer']> {
  const unit = await findEmployer(db, unitId);
  if (!unit) throw new Error(`there is no unit ${unitId}`);
  const { name, unitClass, nature, regionName } = unit;
  return { name, unitClass, nature, regionName };
}

async function readNotice(db: Db, noticeId: string): Promise<DossierContext['notice']> {
  const row = await db
    .selectFrom('notice as n')
    .leftJoin('committee as c', 'c.id', 'n.committee_id')
    .select(['n.id', 'n.title', 'n.apply_year', 'n.cutoff', 'n.title_level', 'n.ranks', 'n.apply_types'])
    .select(['n.asks_pledge_scan', 'n.asks_diploma_filing', 'n.asks_post_quota', 'c.name as committee_name'])
    .select(
      sql<string[]>`array(select series_code from notice_series s where s.notice_id = n.id order by 1)`.as('series'),
    )
    .where('n.id', '=', noticeId)
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    title: row.title,
    year: row.apply_year,
    cutoff: row.cutoff,
    titleLevel: row.title_level,
    series: row.series,
    levels: row.ranks,
    applyTypes: row.apply_types,
    committeeName: row.committee_name,
    asksPledgeScan: row.asks_pledge_scan,
    asksDiplomaFiling: row.asks_diploma_filing,
    asksPostQuota: row.asks_post_quota,
  };
}
