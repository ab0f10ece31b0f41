export {
  startDataFolderDatabase,
  takeDataFolder,
  withDataFolderDatabase,
  type DataFolderDatabase,
} from './data-folder.ts';
export { postgresProcesses } from './live-postmaster.ts';
export { SUPERUSER } from './make-cluster.ts';
export { stopPostgres } from './stop.ts';
export { startPostgres, type RunningPostgres, type StartOptions } from './start.ts';
