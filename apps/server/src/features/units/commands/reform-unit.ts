import type { PreviewReform, UnitSaved } from '@zhicheng/contract';
import { ok, reformObstacles, refused } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { coverOpenVisits } from '../../applications/index.ts';
import { planReform, type ReformPlan } from '../queries/plan-reform.ts';
import { findChangedUnit } from './find-changed-unit.ts';
import { inheritOffices } from './inherit-offices.ts';
import { mergeUnit } from './merge-unit.ts';
import { moveUnit } from './move-subtree.ts';
import { readReason } from './read-reason.ts';
import { replaceRoles } from './replace-roles.ts';

export interface ReformInput extends PreviewReform {
  readonly unitId: string;
  readonly revision: number;
  readonly reason: string;
  /** The endpoint in whose name it is logged. */
  readonly action: 'units.reform' | 'units.stop';
}

/**
 * 机构改革 in one transaction: the unit and its subtree move, grants that fit no more are replaced, open visits stay in
 * somebody's hands, and the history says why. Routes of applications under way are not touched.
 */
export async function reformUnit(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  input: ReformInput,
): Promise<Answer<UnitSaved>> {
  const found = await findChangedUnit(tx, actor, input.unitId, ['reform'], input.revision);
  if (!found.ok) return found;
  if (found.value.state === 'stopped') return refused({ code: 'unit-stopped' });
  await holdTargets(tx, [input.unitId, ...(input.targetId === null ? [] : [input.targetId])]);
  const planned = await planReform(tx, actor, found.value, input);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const obstacles = reformObstacles(plan.facts);
  if (obstacles.length > 0) return refused({ code: 'reform-obstacle', facts: { what: obstacles.join(''), obstacles } });
  const reason = readReason(input.reason);
  if (!reason.ok) return reason;
  if (!plan.successor && !changesAnything(plan)) {
    return refused({ code: 'reform-obstacle', facts: { what: '没有变化，请选择新的上级机构或单位分类。' } });
  }

  const now = await actor.clock(tx);
  if (plan.successor) await mergeUnit(tx, keys, actor, now, plan, plan.successor, reason.value);
  else await moveOrReclassify(tx, actor, now, plan, reason.value);
  const losses = [{ unitId: plan.unit.id, lost: 'everybody' as const }];
  const covered = await coverOpenVisits(tx, { keys }, actor, now, losses, 'superior');
  if (!covered.ok) return covered;
  await appendAudit(tx, actor, now, {
    action: input.action,
    result: 'done',
    unitId: plan.unit.id,
    subject: { kind: 'unit', id: plan.unit.id },
    details: {
      kind: input.kind,
      successorId: plan.successor?.id ?? null,
      superiorId: plan.superior.id,
      unitClass: plan.facts.unitClass,
      divisionCode: plan.divisionCode,
      reason: reason.value,
      coveredVisits: covered.value.covered,
    },
  });
  const saved = await tx
    .selectFrom('unit')
    .select(['id', 'revision'])
    .where('id', '=', plan.successor?.id ?? plan.unit.id)
    .executeTakeFirstOrThrow();
  return ok(saved);
}

/** In one order, so that two reforms wait for each other and never stand in each other's way. */
async function holdTargets(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.selectFrom('unit').select('id').where('id', 'in', ids).orderBy('id').forNoKeyUpdate().execute();
}

function changesAnything({ facts, unit, superior, divisionCode }: ReformPlan): boolean {
  return superior.id !== unit.superior_id || facts.unitClass !== unit.unit_class || divisionCode !== unit.division_code;
}

async function moveOrReclassify(tx: Tx, actor: PersonActor, now: string, plan: ReformPlan, reason: string) {
  const { unit, superior, facts, divisionCode } = plan;
  const moves = superior.id !== unit.superior_id;
  if (moves) {
    await moveUnit(tx, unit.id, { superiorId: superior.id, ancestorIds: [...superior.ancestor_ids, superior.id] });
  }
  await tx
    .updateTable('unit')
    .set((eb) => ({
      unit_class: facts.unitClass,
      division_code: divisionCode,
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', unit.id)
    .execute();
  await replaceRoles(tx, actor, now, unit.id, unit.unit_class, facts.unitClass);
  if (facts.unitClass !== unit.unit_class) await inheritOffices(tx, unit.id, unit.id, unit.unit_class);
  const of = (superiorId: string | null, unitClass: string, code: string) => ({
    superiorId,
    unitClass,
    divisionCode: code,
  });
  await recordMasterEvent(tx, actor, now, {
    entity: 'unit',
    entityId: unit.id,
    type: moves ? 'moved' : 'reclassified',
    payload: {
      reason,
      before: of(unit.superior_id, unit.unit_class, unit.division_code),
      after: of(superior.id, facts.unitClass, divisionCode),
    },
  });
}
