/**
 * The tables as the server sees them, one interface a table, columns as in SQL (snake_case).
 * Values are what the driver hands out: instants and civil dates are strings, bigint is a number, numeric is a string.
 */
export interface Database {
  schema_migration: SchemaMigrationTable;
}

/** One applied migration file; written by the migrator alone. */
export interface SchemaMigrationTable {
  number: number;
  name: string;
  checksum: string;
  applied_at: string;
}
