import { loadMemberships, type Clock, type PersonActor } from '../../platform/actor/index.ts';
import type { Db } from '../../platform/database/index.ts';

/** A person of the demo about to act, with what they hold at that time of the story. */
export async function actAs(db: Db, personId: string, clock: Clock): Promise<PersonActor> {
  const { name } = await db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirstOrThrow();
  const memberships = await loadMemberships(db, personId, await clock(db));
  return {
    kind: 'person',
    personId,
    personName: name,
    memberships,
    clock,
    sessionId: null,
    address: null,
    requestId: 'demo',
  };
}
