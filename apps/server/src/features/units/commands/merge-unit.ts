import { hasIndustries } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { moveDraftsOfUnit } from '../../applications/index.ts';
import type { UnitRow } from '../queries/find-readable-unit.ts';
import type { ReformPlan } from '../queries/plan-reform.ts';
import { handOverRequests } from './hand-over-requests.ts';
import { handOverReviews } from './hand-over-reviews.ts';
import { inheritOffices } from './inherit-offices.ts';
import { moveChildren } from './move-subtree.ts';
import { replaceRoles } from './replace-roles.ts';
import { tellMembers } from './tell-members.ts';

/**
 * Puts one unit into another: what stands below it, whoever belongs to it, its 主管行业, committees, notices and 申请调入 go
 * on in the successor, whose clerks read what it decided; it is stopped and names it. Applications keep their membership
 * and their route, and its people are told.
 */
export async function mergeUnit(
  tx: Tx,
  keys: Keys,
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
  const members = await tx
    .updateTable('membership')
    .set({ unit_id: successor.id })
    .where('unit_id', '=', unit.id)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', now)]))
    .returning('person_id')
    .execute();
  await moveDraftsOfUnit(tx, keys, actor, now, unit.id, successor);
  await inheritOffices(tx, successor.id, unit.id, unit.unit_class);
  await handOverRequests(tx, actor, now, unit, successor);
  await handOverReviews(tx, actor, now, unit.id, successor.id, reason);
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
  const told = `${unit.name}已并入${successor.name}，您现在是${successor.name}的用户：登录名和密码不变，没有提交的草稿可以继续填写和提交，已提交的申报照常办理。`;
  const people = [...new Set(members.map(({ person_id }) => person_id))];
  await tellMembers(tx, people, now, 'unit-merged', told);
}
