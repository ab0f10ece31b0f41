import type { OwnProfile } from '@zhicheng/contract';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { maskedIdentity, openPhone } from '../../../platform/directory/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { shownLogin } from '../rows/user-row.ts';
import { listStandIns } from './list-stand-ins.ts';

/** One's own data: the phone whole, for it is one's own to correct. */
export async function readOwnProfile(db: Db, keys: Keys, actor: PersonActor): Promise<OwnProfile> {
  const person = await db.selectFrom('person').selectAll().where('id', '=', actor.personId).executeTakeFirstOrThrow();
  const account = await db
    .selectFrom('account')
    .select('login_name')
    .where('person_id', '=', actor.personId)
    .executeTakeFirstOrThrow();
  return {
    name: person.name,
    maskedNumber: maskedIdentity(keys, person.id, person),
    login: shownLogin(keys, { ...person, ...account, person_id: person.id }),
    phone: openPhone(keys, person.id, person),
    mail: person.mail,
    memberships: actor.memberships.map(({ membershipId, unitId, unitName, unitClass, roles }) => ({
      membershipId,
      unit: { id: unitId, name: unitName, unitClass },
      roles: [...roles],
    })),
    standIns: await listStandIns(db, { personId: actor.personId }, await actor.clock(db)),
    revision: person.revision,
  };
}
