import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';

/** The committees of a merged unit, as their office or the unit that formed them, and the notices that it began. */
export async function handOverReviews(
  tx: Tx,
  actor: PersonActor,
  now: string,
  fromId: string,
  heirId: string,
  reason: string,
): Promise<void> {
  const committees = await tx
    .selectFrom('committee')
    .select(['id', 'office_unit_id', 'forming_unit_id'])
    .where((where) => where.or([where('office_unit_id', '=', fromId), where('forming_unit_id', '=', fromId)]))
    .where('state', '=', 'active')
    .orderBy('id')
    .forUpdate()
    .execute();
  const heirOf = (unitId: string): string => (unitId === fromId ? heirId : unitId);
  for (const { id, office_unit_id, forming_unit_id } of committees) {
    const [officeUnitId, formingUnitId] = [heirOf(office_unit_id), heirOf(forming_unit_id)];
    await tx
      .updateTable('committee')
      .set((eb) => ({
        office_unit_id: officeUnitId,
        forming_unit_id: formingUnitId,
        revision: eb('revision', '+', 1),
      }))
      .where('id', '=', id)
      .execute();
    const payload = { reason, rule: 'unit-reform', mergedId: fromId, officeUnitId, formingUnitId };
    await recordMasterEvent(tx, actor, now, { entity: 'committee', entityId: id, type: 'changed', payload });
  }
  await tx.updateTable('notice').set({ owner_unit_id: heirId }).where('owner_unit_id', '=', fromId).execute();
  await tx.updateTable('notice_draft').set({ owner_unit_id: heirId }).where('owner_unit_id', '=', fromId).execute();
}
