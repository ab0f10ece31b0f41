import type { Role } from '@zhicheng/domain';
import type { Actor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';

export interface NewGrant {
  readonly membershipId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly role: Role;
}

/** Writes a grant; whether it may be made was decided before. False where the role is held already. */
export async function insertGrant(tx: Tx, actor: Actor, now: string, grant: NewGrant): Promise<boolean> {
  const { membershipId, personId, unitId, role } = grant;
  const id = newId();
  const inserted = await tx
    .insertInto('role_grant')
    .values({
      id,
      membership_id: membershipId,
      person_id: personId,
      unit_id: unitId,
      role,
      valid_from: now,
      valid_to: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) return false;
  const payload = { membershipId, personId, unitId, role };
  await recordMasterEvent(tx, actor, now, { entity: 'grant', entityId: id, type: 'granted', payload });
  return true;
}
