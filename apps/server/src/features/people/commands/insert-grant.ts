import type { Role } from '@zhicheng/domain';
import type { Actor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { recordMasterEvents } from '../../../platform/master-event/index.ts';

export interface NewGrant {
  readonly membershipId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly role: Role;
}

/** Writes a grant; whether it may be made was decided before. False where the role is held already. */
export async function insertGrant(tx: Tx, actor: Actor, now: string, grant: NewGrant): Promise<boolean> {
  return (await insertGrants(tx, actor, now, [grant])) === 1;
}

/** The same for several; gives how many were not held already. */
export async function insertGrants(tx: Tx, actor: Actor, now: string, grants: readonly NewGrant[]): Promise<number> {
  if (grants.length === 0) return 0;
  const inserted = await tx
    .insertInto('role_grant')
    .values(
      grants.map(({ membershipId, personId, unitId, role }) => ({
        id: newId(),
        membership_id: membershipId,
        person_id: personId,
        unit_id: unitId,
        role,
        valid_from: now,
        valid_to: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'membership_id as membershipId', 'person_id as personId', 'unit_id as unitId', 'role'])
    .execute();
  const events = inserted.map(({ id, ...payload }) => ({
    entity: 'grant' as const,
    entityId: id,
    type: 'granted',
    payload,
  }));
  await recordMasterEvents(tx, actor, now, events);
  return inserted.length;
}
