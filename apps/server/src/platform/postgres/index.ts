export { startPostgres, type RunningPostgres, type StartOptions } from './start.ts';
export { SUPERUSER } from './make-cluster.ts';
