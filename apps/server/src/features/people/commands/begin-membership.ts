import type { Role } from '@zhicheng/domain';
import type { Actor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { insertGrant } from './insert-grant.ts';

/** Begins somebody's place in a unit, with these roles; null where the person has one there already. */
export async function beginMembership(
  tx: Tx,
  actor: Actor,
  now: string,
  { personId, unitId, roles }: { readonly personId: string; readonly unitId: string; readonly roles: readonly Role[] },
): Promise<string | null> {
  const id = newId();
  const begun = await tx
    .insertInto('membership')
    .values({ id, person_id: personId, unit_id: unitId, valid_from: now, valid_to: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!begun) return null;
  const payload = { personId, unitId, roles: [...roles] };
  await recordMasterEvent(tx, actor, now, { entity: 'membership', entityId: id, type: 'begun', payload });
  for (const role of roles) await insertGrant(tx, actor, now, { membershipId: id, personId, unitId, role });
  return id;
}
