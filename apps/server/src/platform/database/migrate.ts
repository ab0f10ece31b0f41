import type pg from 'pg';
import { StartRefusal } from '../lifecycle/index.ts';
import { connectOnce } from './connect.ts';
import { readMigrations, type Migration } from './migration-files.ts';
import { APP_ROLE } from './provision.ts';

/** Any number that nothing else locks; the same in every version of the program. */
const MIGRATION_LOCK = 5_100_000_001;

const TABLE = `
  create table if not exists schema_migration (
    number     integer primary key,
    name       text not null,
    checksum   text not null,
    applied_at timestamptz not null default clock_timestamp()
  );
  grant select on schema_migration to ${APP_ROLE}`;

/**
 * Brings a database to this program's schema: the missing migrations in order, each in its own transaction with its row
 * in schema_migration. Several may migrate at once; the others wait and find nothing left to do.
 * Refuses (StartRefusal) a database that a newer program has migrated, and one whose past migrations differ from ours.
 * @param ownerUrl the role that owns the schema
 * @returns how many were applied
 */
export async function migrate(ownerUrl: string, migrations: Migration[] = readMigrations()): Promise<number> {
  const client = await connectOnce(ownerUrl);
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await checkAppRole(client);
    await client.query(TABLE);
    const applied = await client.query<AppliedMigration>(
      'select number, name, checksum from schema_migration order by number',
    );
    const missing = missingMigrations(migrations, applied.rows);
    for (const migration of missing) {
      await apply(client, migration);
    }
    return missing.length;
  } finally {
    // Ends the session, and with it the lock.
    await client.end();
  }
}

/** Every migration grants to the serving role by its name. */
async function checkAppRole(client: pg.Client): Promise<void> {
  const found = await client.query('select from pg_roles where rolname = $1', [APP_ROLE]);
  if (found.rowCount === 0) {
    throw new StartRefusal(
      `The database has no role ${APP_ROLE}, which serves: make it (create role ${APP_ROLE} login password '…') and start again.`,
    );
  }
}

export interface AppliedMigration {
  number: number;
  name: string;
  checksum: string;
}

/** What a database lacks of the program's migrations; refuses (StartRefusal) when it holds others than these. */
export function missingMigrations(migrations: readonly Migration[], applied: readonly AppliedMigration[]): Migration[] {
  for (const past of applied) {
    const ours = migrations.find(({ number }) => number === past.number);
    if (ours === undefined) {
      throw new StartRefusal(
        `The database has a newer schema (${past.name}) than this program knows (${migrations.at(-1)?.name ?? 'none'}): ` +
          'start the newer program, or restore the backup made before it.',
      );
    }
    if (ours.checksum !== past.checksum) {
      throw new StartRefusal(
        `The migration ${past.name} was applied to this database with another text than this program's ${ours.name}: ` +
          'a migration is never edited once applied; restore its file, and put the change into a new one.',
      );
    }
  }
  return migrations.filter(({ number }) => !applied.some((past) => past.number === number));
}

async function apply(client: pg.Client, { number, name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into schema_migration (number, name, checksum) values ($1, $2, $3)', [
      number,
      name,
      checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    throw new Error(`The migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
