import type { Db } from './open.ts';
import { missingMigrations } from './migrate.ts';
import { readMigrations, type Migration } from './migration-files.ts';

/** Whether the database answers and has exactly this program's migrations. */
export async function schemaIsCurrent(db: Db, migrations: Migration[] = readMigrations()): Promise<boolean> {
  const applied = await db.selectFrom('schema_migration').select(['number', 'name', 'checksum']).execute();
  return missingMigrations(migrations, applied).length === 0;
}
