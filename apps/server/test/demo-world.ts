import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersonActor } from '../src/platform/actor/index.ts';
import { readNow } from '../src/platform/database/index.ts';
import { loadKeys, type Keys } from '../src/platform/keys/index.ts';
import { seedBaseData } from '../src/seed/base-data.ts';
import { actAs } from '../src/seed/demo/act-as.ts';
import type { DemoCast } from '../src/seed/demo/cast.ts';
import type { DemoPersonKey } from '../src/seed/demo/people.ts';
import { seedDemoWorld } from '../src/seed/demo-data.ts';
import { withDatabase, type TestDatabase } from './database.ts';

export interface DemoWorld extends TestDatabase {
  keys: Keys;
  cast: DemoCast;
  /** A person of the demo, holding what they hold now, at the database's time. */
  as: (who: DemoPersonKey) => Promise<PersonActor>;
}

/** A database with the units and people of the demo, and keys of its own. Call it as `withDatabase`. */
export async function withDemoWorld(): Promise<DemoWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'zhicheng-keys-'));
  const keys = loadKeys(join(folder, 'keys.json'));
  rmSync(folder, { recursive: true });
  const database = await withDatabase();
  await seedBaseData(database);
  const cast = await seedDemoWorld({ db: database.db, keys });
  return { ...database, keys, cast, as: (who) => actAs(database.db, cast.people[who].personId, readNow) };
}
