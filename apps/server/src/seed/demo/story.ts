import type { Clock, PersonActor } from '../../platform/actor/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Keys } from '../../platform/keys/index.ts';
import { actAs } from './act-as.ts';
import type { DemoPersonKey } from './people.ts';
import type { DemoUnitKey } from './units.ts';

/** What the demo needs while it tells how its world came to be, and what it has made so far. */
export interface Story {
  readonly tx: Tx;
  readonly keys: Keys;
  readonly clock: Clock;
  /** Hash of the password that the demo accounts share. */
  readonly passwordHash: string;
  readonly units: Map<DemoUnitKey | 'provinceBureau', string>;
  readonly people: Map<DemoPersonKey | 'securityOfficer', string>;
  readonly memberships: Map<DemoPersonKey, string>;
}

/** Somebody of the story who acts, at the story's time unless said otherwise. */
export function acting(
  story: Story,
  who: DemoPersonKey | 'securityOfficer',
  clock: Clock = story.clock,
): Promise<PersonActor> {
  return actAs(story.tx, known(story.people, who), clock);
}

/** What was made under a name before. */
export function known<Key>(made: ReadonlyMap<Key, string>, key: Key): string {
  const id = made.get(key);
  if (id === undefined) throw new Error(`the demo uses ${String(key)} before making it`);
  return id;
}
