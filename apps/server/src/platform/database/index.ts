export type * from './tables.ts';
export { openDatabase, type Db, type OpenedDatabase, type OpenOptions, type Tx } from './open.ts';
export { databaseNow, readNow } from './now.ts';
