import type { ApplicationTables } from './application-tables.ts';
import type { BulletinTables } from './bulletin-tables.ts';
import type { DossierTables } from './dossier-tables.ts';
import type { GroundTables } from './ground-tables.ts';
import type { ImportTables } from './import-tables.ts';
import type { NoticeTables } from './notice-tables.ts';
import type { PeopleTables } from './people-tables.ts';
import type { ReviewDataTables } from './review-data-tables.ts';
import type { TransferTables } from './transfer-tables.ts';
import type { SignInTables } from './sign-in-tables.ts';

/**
 * The tables as the server sees them, one interface a table, columns as in SQL (snake_case).
 * Values are what the driver hands out: instants and civil dates are strings, bigint is a number, numeric is a string.
 */
export interface Database
  extends
    GroundTables,
    PeopleTables,
    NoticeTables,
    ReviewDataTables,
    ApplicationTables,
    DossierTables,
    SignInTables,
    BulletinTables,
    TransferTables,
    ImportTables {
  schema_migration: SchemaMigrationTable;
}

/** One applied migration file; written by the migrator alone. */
export interface SchemaMigrationTable {
  number: number;
  name: string;
  checksum: string;
  applied_at: string;
}
