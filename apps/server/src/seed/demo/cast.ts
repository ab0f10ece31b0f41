import type { Db, Tx } from '../../platform/database/index.ts';
import type { DemoPersonKey } from './people.ts';
import type { DemoUnitKey } from './units.ts';

/** Who and what the demo made, by the names that the demo calls them. */
export interface DemoCast {
  readonly units: Readonly<Record<DemoUnitKey, string>>;
  readonly people: Readonly<Record<DemoPersonKey, { readonly personId: string; readonly membershipId: string }>>;
  readonly committeeId: string;
  readonly noticeId: string;
}

const KEY = 'demo-data';

/** The cast of an earlier start; undefined where no demo data stand. */
export async function readDemoCast(db: Db): Promise<DemoCast | undefined> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', KEY).executeTakeFirst();
  return row?.value as DemoCast | undefined;
}

export async function keepDemoCast(tx: Tx, cast: DemoCast, now: string): Promise<void> {
  await tx
    .insertInto('setting')
    .values({ key: KEY, value: JSON.stringify(cast), updated_at: now })
    .execute();
}
