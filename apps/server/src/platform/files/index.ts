export { openFileStore, type FileStore, type StoredBlob } from './file-store.ts';
