export { clearIncoming, openFileStore, type FileStore, type StagedBlob, type StoredBlob } from './file-store.ts';
export { receiveFile, type MediaType, type ReceivedFile, type Upload } from './receive-file.ts';
