export {
  lastVersionSeen,
  mayRead,
  ownApplications,
  readableApplications,
  versionsSeen,
  type ReadApplication,
} from './application-scope.ts';
