import type { Config } from '../platform/config/index.ts';
import type { Db } from '../platform/database/index.ts';
import type { Keys } from '../platform/keys/index.ts';

export interface Seeding {
  db: Db;
  keys: Keys;
  config: Config;
}

/** What every installation needs before anyone signs in; does nothing where it is there already. */
export async function seedBaseData(_seeding: Seeding): Promise<void> {}

/** Invented units, people and applications to try the product with; does nothing where they are there already. */
export async function seedDemoData(_seeding: Seeding): Promise<void> {}
