import type { PersonActor } from '../src/platform/actor/index.ts';
import { readNow } from '../src/platform/database/index.ts';
import type { Keys } from '../src/platform/keys/index.ts';
import { actAs } from '../src/seed/demo/act-as.ts';
import { readDemoCast, type DemoCast } from '../src/seed/demo/cast.ts';
import type { DemoPersonKey } from '../src/seed/demo/people.ts';
import { demoKeys, withDemoDatabase, type TestDatabase } from './database.ts';

export interface DemoWorld extends TestDatabase {
  keys: Keys;
  cast: DemoCast;
  /** A person of the demo, holding what they hold now, at the database's time. */
  as: (who: DemoPersonKey) => Promise<PersonActor>;
}

/** A database with the units and people of the demo, and their keys. Call it as `withDatabase`. */
export async function withDemoWorld(): Promise<DemoWorld> {
  const database = await withDemoDatabase();
  const cast = await readDemoCast(database.db);
  if (!cast) throw new Error('the demo template has no cast');
  const keys = demoKeys();
  return { ...database, keys, cast, as: (who) => actAs(database.db, cast.people[who].personId, readNow) };
}
