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
  if (actor.memberships.length === 0) return 0;
  const { rows } = await sql<Draft>`
    select a.id, a.apply_year from application a
    join membership m on m.id = a.membership_id
    where a.person_id = ${personId} and a.status in ('draft', 'discarded') and m.valid_to <= ${now}
    order by a.created_at, a.id`.execute(tx);
  for (const row of rows) await moveDraft(tx, keys, actor, now, row, { membershipId, unitId, unitName });
  return rows.length;
}

/** Gives the drafts of a unit's people to the unit that it was merged into; their places there are the same ones. */
export async function moveDraftsOfUnit(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  now: string,
  fromId: string,
  to: { readonly id: string; readonly name: string },
): Promise<void> {
  const { rows } = await sql<Draft & { membership_id: string }>`
    select a.id, a.apply_year, a.membership_id from application a
    join membership m on m.id = a.membership_id and m.unit_id = ${to.id}::uuid
    where a.employer_id = ${fromId}::uuid and a.status in ('draft', 'discarded')
    order by a.created_at, a.id`.execute(tx);
  for (const row of rows) {
    const place = { membershipId: row.membership_id, unitId: to.id, unitName: to.name };
    await moveDraft(tx, keys, actor, now, row, place);
  }
}

interface Draft {
  readonly id: string;
  readonly apply_year: number;
}

async function moveDraft(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  now: string,
  { id, apply_year }: Draft,
  place: Omit<NewPlace, 'personId'>,
): Promise<void> {
  const [membership] = actor.memberships;
  const loaded = membership && (await lockApplication(tx, actor, id));
  if (!loaded) return;
  const event: DomainEvent = {
    type: 'unit-changed',
    typeVersion: 1,
    payload: { by: doer(actor, membership), ...place },
  };
  await saveApplication(tx, keys, actor, loaded.state, now, [event]);
  await tx
    .updateTable('application')
    .set({ unit_name: place.unitName })
    .where('apply_year', '=', apply_year)
    .where('id', '=', id)
    .execute();
}
