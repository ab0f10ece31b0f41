import { doer, type DomainEvent } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { lockApplication } from '../queries/load-application.ts';
import { saveApplication } from './save-application.ts';

export interface NewPlace {
  readonly personId: string;
  readonly membershipId: string;
  readonly unitId: string;
  readonly unitName: string;
}

/** Gives the drafts that a person has under places that have ended to the place that they have now; how many it gave. */
export async function moveDrafts(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  now: string,
  { personId, membershipId, unitId, unitName }: NewPlace,
): Promise<number> {
  const [membership] = actor.memberships;
  if (!membership) return 0;
  const { rows } = await sql<{ id: string; apply_year: number }>`
    select a.id, a.apply_year from application a
    join membership m on m.id = a.membership_id
    where a.person_id = ${personId} and a.status in ('draft', 'discarded') and m.valid_to <= ${now}
    order by a.created_at, a.id`.execute(tx);
  for (const { id, apply_year } of rows) {
    const loaded = await lockApplication(tx, actor, id);
    if (!loaded) continue;
    const payload = { by: doer(actor, membership), membershipId, unitId, unitName };
    const event: DomainEvent = { type: 'unit-changed', typeVersion: 1, payload };
    await saveApplication(tx, keys, actor, loaded.state, now, [event]);
    await tx
      .updateTable('application')
      .set({ unit_name: unitName })
      .where('apply_year', '=', apply_year)
      .where('id', '=', id)
      .execute();
  }
  return rows.length;
}
