export {
  lastVersionSeen,
  mayRead,
  ownApplications,
  readableApplications,
  versionsSeen,
  type ReadApplication,
} from './application-scope.ts';
export { mayReadUnit, readableUnits, unitReach, type UnitReach } from './unit-scope.ts';
