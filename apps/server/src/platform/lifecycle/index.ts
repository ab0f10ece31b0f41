export { folderHolder, lockFolder, type FolderHolder, type FolderLock } from './folder-lock.ts';
export { processIdentity } from './process-identity.ts';
export { START_REFUSED, StartRefusal } from './start-refusal.ts';
