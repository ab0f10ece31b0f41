export { folderHolder, lockFolder, type FolderHolder, type FolderLock } from './folder-lock.ts';
export { requireNode } from './require-node.ts';
export { refuseBusyPort } from './busy-port.ts';
export { START_REFUSED, StartRefusal } from './start-refusal.ts';
export { onStopSignal } from './stop-signal.ts';
