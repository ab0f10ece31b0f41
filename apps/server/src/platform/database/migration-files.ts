import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One step of the schema: apps/server/src/migrations/NNNN_what.sql. Once released it is never edited. */
export interface Migration {
  number: number;
  name: string;
  sql: string;
  /** SHA-256 of the file, hex. */
  checksum: string;
}

const FOLDER = fileURLToPath(new URL('../../migrations/', import.meta.url));

/** The migrations of this program in order of their numbers, each number once. */
export function readMigrations(folder: string = FOLDER): Migration[] {
  const migrations = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => readMigration(folder, file));
  migrations.forEach(({ number, name }, index) => {
    if (number === migrations[index - 1]?.number) {
      throw new Error(`Migration ${name} has the number of another one: each number is there once.`);
    }
  });
  return migrations;
}

function readMigration(folder: string, file: string): Migration {
  const [, number] = /^(\d{4})_[a-z0-9-]+\.sql$/.exec(file) ?? [];
  if (number === undefined) {
    throw new Error(`The migration ${file} should be named like 0001_units.sql.`);
  }
  const sql = readFileSync(join(folder, file), 'utf8');
  return {
    number: Number(number),
    name: file.slice(0, -'.sql'.length),
    sql,
    checksum: createHash('sha256').update(sql).digest('hex'),
  };
}
