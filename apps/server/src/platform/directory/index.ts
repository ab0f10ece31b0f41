export { findCatalogueOf, loadCatalogueChanges } from './catalogue-changes.ts';
export { findEmployer, type Employer } from './employer.ts';
export { findManagedUnit, findManagedUnits, type ManagedUnit } from './managed-unit.ts';
export { loadOfficeDirectory } from './office-directory.ts';
export { identityDigest, openPhone, phoneDigest, sealIdentity, sealPhone } from './sealed-person.ts';
export { findWholePerson, type WholePerson } from './whole-person.ts';
export { findNoticeWording } from './notice-wording.ts';
export {
  identityColumns,
  maskedIdentity,
  maskedPhone,
  phoneColumns,
  type SealedIdentity,
  type SealedPhone,
} from './masked-person.ts';
