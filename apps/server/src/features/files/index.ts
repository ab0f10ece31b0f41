/** The attachments' door: what other features may use of them. */
export { attachProcessFile } from './commands/attach-process-file.ts';
export { keepUpload } from './commands/keep-upload.ts';
export { fileHandlers } from './routes.ts';
