export { openFileStore, type FileStore, type StagedBlob, type StoredBlob } from './file-store.ts';
export { receiveFile, type MediaType, type ReceivedFile } from './receive-file.ts';
