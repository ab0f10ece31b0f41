export { readConfig, type Config } from './config.ts';
export type { DatabaseAddresses } from './database-addresses.ts';
export type { Environment } from './settings.ts';
