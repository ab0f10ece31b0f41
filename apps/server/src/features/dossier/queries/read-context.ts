import {
  civilDateOf,
  maskIdentityNumber,
  readIdentityNumber,
  type ApplicationState,
  type DossierContext,
} from '@zhicheng/domain';
import type { Db } from '../../../platform/database/index.ts';
import {
  findCatalogueOf,
  findEmployer,
  findNoticeWording,
  findWholePerson,
} from '../../../platform/directory/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';

/** Of which application the context is wanted. */
export type DossierOf = Pick<ApplicationState, 'id' | 'personId' | 'employerId' | 'noticeId' | 'createdAt'>;

/**
 * What a dossier is checked and shown against on this day. The 行业主管部门 is left open: finding it takes the directory
 * of offices (`industryDepartmentOf`), and no check asks for it.
 */
export async function readContext(db: Db, keys: Keys, of: DossierOf, now: string): Promise<DossierContext> {
  const today = civilDateOf(now);
  const catalogue = await findCatalogueOf(db, of.noticeId);
  return {
    today,
    draftCreatedOn: civilDateOf(of.createdAt),
    applicant: await readApplicant(db, keys, of.personId, today),
    employer: await readEmployer(db, of.employerId),
    notice: await readNotice(db, of),
    ...(Object.keys(catalogue).length === 0 ? {} : { catalogue }),
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

/** As the notice was when the application was made. */
async function readNotice(db: Db, { noticeId, id }: DossierOf): Promise<DossierContext['notice']> {
  const wording = await findNoticeWording(db, { noticeId, applicationId: id });
  if (!wording) throw new Error(`notice ${noticeId} of an application is gone`);
  const committee =
    wording.committeeId === null
      ? undefined
      : await db.selectFrom('committee').select('name').where('id', '=', wording.committeeId).executeTakeFirst();
  return {
    id: noticeId,
    title: wording.title,
    year: wording.applyYear,
    cutoff: wording.cutoff,
    titleLevel: wording.titleLevel,
    series: wording.series.map(({ code }) => code).sort(),
    levels: wording.ranks,
    applyTypes: wording.applyTypes,
    committeeName: committee?.name ?? null,
    asksPledgeScan: wording.asksPledgeScan,
    asksDiplomaFiling: wording.asksDiplomaFiling,
    asksPostQuota: wording.asksPostQuota,
  };
}
