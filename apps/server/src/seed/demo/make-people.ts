import { createUser } from '../../features/people/commands/create-user.ts';
import { grantRole } from '../../features/people/commands/grant-role.ts';
import { replacePassword } from '../../features/session/commands/replace-password.ts';
import type { Clock } from '../../platform/actor/index.ts';
import { readNow } from '../../platform/database/index.ts';
import { done } from './done.ts';
import { demoPeople, type DemoPerson, type DemoPersonKey } from './people.ts';
import { acting, known, type Story } from './story.ts';
import type { DemoUnitKey } from './units.ts';

/** The default password of §2.1.3, which one account of the demo keeps. */
export const DEFAULT_PASSWORD = 'kingWAY123!';

/** Makes the users of a unit, each by the clerk whose task it is. */
export async function makePeopleOf(story: Story, unit: DemoUnitKey | 'provinceBureau'): Promise<void> {
  for (const [key, person] of Object.entries(demoPeople) as [DemoPersonKey, DemoPerson][]) {
    if (person.unit === unit) await makePerson(story, key, person);
  }
}

async function makePerson(story: Story, key: DemoPersonKey, person: DemoPerson): Promise<void> {
  const { tx, keys } = story;
  const keepsDefault = person.loginName === undefined;
  // The default password ends thirty days after the account was made: this one begins on the day of the demo.
  const clock: Clock = keepsDefault ? readNow : story.clock;
  const services = { keys, initialPassword: DEFAULT_PASSWORD };
  const { name, identityNumber, phone, loginName } = person;
  const input = { unitId: known(story.units, person.unit), name, identityNumber, phone };
  const actor = await acting(story, person.madeBy, clock);
  const user = done(await createUser(tx, actor, services, loginName === undefined ? input : { ...input, loginName }));
  for (const role of person.roles) {
    const granter = await acting(story, person.madeBy, clock);
    done(await grantRole(tx, granter, { membershipId: user.membershipId, role }));
  }
  if (!keepsDefault) await replacePassword(tx, user.accountId, story.passwordHash, await clock(tx));
  story.people.set(key, user.personId);
  story.memberships.set(key, user.membershipId);
}
