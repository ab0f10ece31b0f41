import { roleAfterReform, type UnitClass } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { clerkGrants } from '../queries/reform-facts.ts';

/** Ends the clerks' grants that fit the new class of a unit no more, and gives those that take their place. */
export async function replaceRoles(
  tx: Tx,
  actor: PersonActor,
  now: string,
  unitId: string,
  before: UnitClass,
  after: UnitClass,
): Promise<void> {
  for (const grant of await clerkGrants(tx, unitId, now)) {
    const role = roleAfterReform(grant.role, before, after);
    if (role === grant.role) continue;
    const { membership_id, person_id } = grant;
    await tx.updateTable('role_grant').set({ valid_to: now }).where('id', '=', grant.id).execute();
    const id = newId();
    const given = await tx
      .insertInto('role_grant')
      .values({ id, membership_id, person_id, unit_id: unitId, role, valid_from: now, valid_to: null })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    const said = { membershipId: membership_id, personId: person_id, unitId, rule: 'unit-reform' };
    await recordMasterEvent(tx, actor, now, {
      entity: 'grant',
      entityId: grant.id,
      type: 'ended',
      payload: { ...said, role: grant.role },
    });
    if (!given) continue;
    await recordMasterEvent(tx, actor, now, {
      entity: 'grant',
      entityId: id,
      type: 'granted',
      payload: { ...said, role },
    });
  }
}
