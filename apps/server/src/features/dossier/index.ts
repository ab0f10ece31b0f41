/** The dossier's door: what other features may use of it. */
export { createFolders } from './commands/create-folders.ts';
export { freezeDossier } from './commands/freeze-dossier.ts';
export { lockFolder } from './commands/lock-folder.ts';
export { lockForEditing, type Editing } from './commands/lock-for-editing.ts';
export { whyNotChange, type Item } from './editable-items.ts';
export { checkForSubmit, type SubmitCheck } from './queries/check-for-submit.ts';
export { fileInfo } from './queries/read-files.ts';
export { readDossier } from './queries/read-dossier.ts';
export { readPhoneOfVersion } from './queries/read-phone.ts';
export type { FrozenDossier, FrozenVersion } from './queries/read-version.ts';
export { presentIssue } from './rows/folder-states.ts';
export { dossierHandlers } from './routes.ts';
