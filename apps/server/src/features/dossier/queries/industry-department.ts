import {
  coordinatesOf,
  findOffice,
  valuesOf,
  type ApplicationState,
  type DossierContents,
  type StepCode,
  type UnitClass,
} from '@zhicheng/domain';
import type { Db } from '../../../platform/database/index.ts';
import { findEmployer, loadCatalogueChanges, loadOfficeDirectory } from '../../../platform/directory/index.ts';

/**
 * The 行业主管部门 of an application as far as it can be told (§4.1.1.2): of the unit's own county or city, by the listed
 * profession; several are named, since the clerk who passes picks. Null for province and central units, and while the
 * profession is open.
 */
export async function industryDepartmentOf(
  db: Db,
  of: Pick<ApplicationState, 'personId' | 'employerId' | 'noticeId'>,
  contents: DossierContents,
  now: string,
): Promise<string | null> {
  const employer = await findEmployer(db, of.employerId);
  const step = employer && industryStep(employer.unitClass);
  if (!employer || !step) return null;
  const notice = await db
    .selectFrom('notice')
    .select(['title_level', 'catalogue_version'])
    .where('id', '=', of.noticeId)
    .executeTakeFirstOrThrow();
  const catalogue = await loadCatalogueChanges(db, notice.catalogue_version);
  const at = coordinatesOf(valuesOf(contents, 'home'), {
    employer,
    titleLevel: notice.title_level,
    committee: null,
    catalogueVersion: notice.catalogue_version,
    catalogue,
  });
  if (!at.ok) return null;
  const directory = await loadOfficeDirectory(db, at.value, now);
  const offices = findOffice(step, at.value, of.personId, directory);
  return offices.ok ? offices.value.map(({ unitName }) => unitName).join('、') : null;
}

function industryStep(unitClass: UnitClass): StepCode | null {
  if (unitClass.startsWith('county-')) return 'county-industry';
  return unitClass.startsWith('city-') ? 'city-industry' : null;
}
