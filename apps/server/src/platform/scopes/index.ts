export {
  lastVersionSeen,
  mayRead,
  ownApplications,
  readableApplications,
  versionsSeen,
  type ReadApplication,
} from './application-scope.ts';
export { mayReadUsersOf, readableUsersOf } from './user-scope.ts';
