import { addDays, civilDateOf, startOfDay } from '@zhicheng/domain';
import { readNow, type Db, type Tx } from '../platform/database/index.ts';
import type { Keys } from '../platform/keys/index.ts';
import { StartRefusal } from '../platform/lifecycle/index.ts';
import { hashPassword } from '../platform/passwords/index.ts';
import { provinceBureau } from './base/lay-province-bureau.ts';
import { keepDemoCast, readDemoCast, type DemoCast } from './demo/cast.ts';
import { DEMO_PASSWORD, writeSignInPage } from './demo/sign-in-page.ts';
import { storyClock } from './demo/story-clock.ts';
import { tellStory } from './demo/tell-story.ts';

/** The story begins at nine in the morning so many days ago, two minutes between one deed and the next. */
const DAYS_AGO = 29;
const PACE = { beginsAfter: 9 * 60, apart: 2 };

/**
 * Makes the demo's units, people and notice, once; gives who and what they are.
 * Refuses (StartRefusal) a database in which real people are already.
 */
export async function seedDemoWorld({ db, keys }: { db: Db; keys: Keys }): Promise<DemoCast> {
  const present = await readDemoCast(db);
  if (present) return present;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  return db.transaction().execute(async (tx) => {
    await refuseRealPeople(tx);
    const now = await readNow(tx);
    const today = civilDateOf(now);
    const begin = startOfDay(addDays(today, -DAYS_AGO));
    const clock = storyClock(begin, PACE);
    const made = { units: new Map(), people: new Map(), memberships: new Map() };
    const cast = await tellStory({ tx, keys, clock, passwordHash, ...made }, today);
    await writeSignInPage(tx, provinceBureau.name);
    await keepDemoCast(tx, cast, now);
    return cast;
  });
}

async function refuseRealPeople(tx: Tx): Promise<void> {
  const somebody = await tx.selectFrom('person').select('id').limit(1).executeTakeFirst();
  if (somebody) {
    throw new StartRefusal(
      'This database is in real use: invented people are not put among real ones. Start with DEMO=off, or choose another DATA_DIR.',
    );
  }
}
