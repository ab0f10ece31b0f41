import type { UnitSaved } from '@zhicheng/contract';
import { ok, refused } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { findSameCode, findSameName } from '../queries/find-same.ts';
import { findChangedUnit } from './find-changed-unit.ts';
import { wireUnitRefusal } from './refuse.ts';

/** 启用: a stopped unit stands again, with its users; what went to a successor stays there. */
export async function resumeUnit(
  tx: Tx,
  actor: PersonActor,
  unitId: string,
  revision: number,
): Promise<Answer<UnitSaved>> {
  const found = await findChangedUnit(tx, actor, unitId, ['resume'], revision);
  if (!found.ok) return found;
  const unit = found.value;
  if (unit.state === 'active') return refused({ code: 'unit-not-stopped' });
  const superior = await tx
    .selectFrom('unit')
    .select('state')
    .where('id', '=', unit.superior_id)
    .forShare()
    .executeTakeFirst();
  if (superior?.state !== 'active') return refused({ code: 'superior-stopped' });
  const [sameName] = (await findSameName(tx, actor, unit.name, unit.superior_id, unit.id)).filter(
    ({ blocks }) => blocks,
  );
  if (sameName) return refused(wireUnitRefusal({ code: 'name-taken', unitName: sameName.name }));
  const shares = unit.shares_credit_code;
  const [sameCode] = (await findSameCode(tx, actor, unit.credit_code, shares, unit.id)).filter(({ blocks }) => blocks);
  if (sameCode) return refused(wireUnitRefusal({ code: 'credit-code-taken', unitName: sameCode.name }));

  const saved = await tx
    .updateTable('unit')
    .set((eb) => ({ state: 'active', successor_id: null, revision: eb('revision', '+', 1) }))
    .where('id', '=', unit.id)
    .returning(['id', 'revision'])
    .executeTakeFirstOrThrow();
  const now = await actor.clock(tx);
  await recordMasterEvent(tx, actor, now, { entity: 'unit', entityId: unit.id, type: 'resumed', payload: {} });
  await appendAudit(tx, actor, now, {
    action: 'units.resume',
    result: 'done',
    unitId: unit.id,
    subject: { kind: 'unit', id: unit.id },
    details: { successorId: unit.successor_id },
  });
  return ok(saved);
}
