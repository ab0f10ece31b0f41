import type { StopUnit, UnitSaved } from '@zhicheng/contract';
import { ok, refused } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { coverOpenVisits } from '../../applications/index.ts';
import { countTouched } from '../queries/reform-facts.ts';
import { findChangedUnit } from './find-changed-unit.ts';
import { readReason } from './read-reason.ts';
import { reformUnit } from './reform-unit.ts';

/**
 * 停用. With a successor it is merged into it. Without one nothing may be left to nobody: units below, applications under
 * way of its people and a committee's office stand in the way; open visits go to the 上级机构 where that was chosen.
 */
export async function stopUnit(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  unitId: string,
  input: StopUnit,
): Promise<Answer<UnitSaved>> {
  const found = await findChangedUnit(tx, actor, unitId, ['stop'], input.revision);
  if (!found.ok) return found;
  const unit = found.value;
  if (unit.state === 'stopped') return refused({ code: 'unit-stopped' });
  const { revision, reason: typed, successorId } = input;
  if (successorId !== null) {
    const merge = { kind: 'merge', targetId: successorId, unitClass: null, divisionCode: null } as const;
    return reformUnit(tx, keys, actor, { ...merge, unitId, revision, reason: typed, action: 'units.stop' });
  }
  const reason = readReason(typed);
  if (!reason.ok) return reason;
  const now = await actor.clock(tx);
  const what = await whatStandsInTheWay(tx, unitId, input.superiorActs, now);
  if (what.length > 0) return refused({ code: 'unit-has-open-work', facts: { what: what.join('、') } });

  const saved = await tx
    .updateTable('unit')
    .set((eb) => ({ state: 'stopped', revision: eb('revision', '+', 1) }))
    .where('id', '=', unit.id)
    .returning(['id', 'revision'])
    .executeTakeFirstOrThrow();
  const covered = await coverOpenVisits(tx, { keys }, actor, now, [{ unitId, lost: 'everybody' }], 'superior');
  if (!covered.ok) return covered;
  const details = { reason: reason.value };
  await recordMasterEvent(tx, actor, now, { entity: 'unit', entityId: unit.id, type: 'stopped', payload: details });
  await appendAudit(tx, actor, now, {
    action: 'units.stop',
    result: 'done',
    unitId: unit.id,
    subject: { kind: 'unit', id: unit.id },
    details: { ...details, coveredVisits: covered.value.covered },
  });
  return ok(saved);
}

async function whatStandsInTheWay(tx: Tx, unitId: string, superiorActs: boolean, now: string): Promise<string[]> {
  const { applications, visits, committees } = await countTouched(tx, unitId, now);
  const { n: children } = await tx
    .selectFrom('unit')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('superior_id', '=', unitId)
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow();
  return [
    children > 0 ? `${String(children)} 个正在使用的下级单位` : '',
    applications > 0 ? `${String(applications)} 份本单位人员的在办申报` : '',
    committees.length > 0 ? `评审委员会组建单位或办事机构的职责（${committees.join('、')}）` : '',
    visits > 0 && !superiorActs ? `${String(visits)} 项待办业务` : '',
  ].filter((part) => part !== '');
}
