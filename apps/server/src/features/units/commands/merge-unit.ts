import { hasIndustries } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import type { UnitRow } from '../queries/find-readable-unit.ts';
import type { ReformPlan } from '../queries/plan-reform.ts';
import { moveChildren } from './move-subtree.ts';
import { replaceRoles } from './replace-roles.ts';

/**
 * Puts one unit into another: what stands below it, whoever belongs to it, its 主管行业 and its committees go on in the
 * successor; it is stopped and names it. Applications keep their membership and their route.
 */
export async function mergeUnit(
  tx: Tx,
  actor: PersonActor,
  now: string,
  { unit }: ReformPlan,
  successor: UnitRow,
  reason: string,
): Promise<void> {
  await replaceRoles(tx, actor, now, unit.id, unit.unit_class, successor.unit_class);
  await moveChildren(tx, unit.id, {
    superiorId: successor.id,
    ancestorIds: [...successor.ancestor_ids, successor.id],
  });
  await tx
    .updateTable('membership')
    .set({ unit_id: successor.id })
    .where('unit_id', '=', unit.id)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', now)]))
    .execute();
  await tx
    .updateTable('committee')
    .set((eb) => ({ office_unit_id: successor.id, revision: eb('revision', '+', 1) }))
    .where('office_unit_id', '=', unit.id)
    .where('state', '=', 'active')
    .execute();
  if (hasIndustries(successor.unit_class) && successor.division_code === unit.division_code) {
    await sql`
      insert into unit_industry (unit_id, kind, code)
      select ${successor.id}::uuid, kind, code from unit_industry where unit_id = ${unit.id}::uuid
      on conflict do nothing`.execute(tx);
  }
  await tx
    .updateTable('unit')
    .set((eb) => ({ state: 'stopped', successor_id: successor.id, revision: eb('revision', '+', 1) }))
    .where('id', '=', unit.id)
    .execute();
  await tx
    .updateTable('unit')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', successor.id)
    .execute();
  const merged = { successorId: successor.id, reason };
  await recordMasterEvent(tx, actor, now, { entity: 'unit', entityId: unit.id, type: 'merged', payload: merged });
  const absorbed = { mergedId: unit.id, reason };
  await recordMasterEvent(tx, actor, now, {
    entity: 'unit',
    entityId: successor.id,
    type: 'absorbed',
    payload: absorbed,
  });
}
