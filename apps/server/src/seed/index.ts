import type { Config } from '../platform/config/index.ts';
import type { Db } from '../platform/database/index.ts';
import type { Keys } from '../platform/keys/index.ts';
import { seedDemoWorld } from './demo-data.ts';

export { seedBaseData } from './base-data.ts';

export interface Seeding {
  db: Db;
  keys: Keys;
  config: Config;
}

/** Invented units, people and applications to try the product with; does nothing where they are there already. */
export async function seedDemoData(seeding: Seeding): Promise<void> {
  await seedDemoWorld(seeding);
}
