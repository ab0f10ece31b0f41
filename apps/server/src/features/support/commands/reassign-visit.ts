import { doer, ok, reassign, refused } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { lockByVisit, saveApplication, wireRefusal } from '../../applications/index.ts';
import { choicesFor, reassigningOf } from '../queries/reassigning.ts';

/** 重新指定: gives an open visit to another unit, by the 上级机构 of its office; the trail tells it with the reason. */
export async function reassignVisit(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  visitId: string,
  { unitId, reason }: { readonly unitId: string; readonly reason: string },
): Promise<Answer<{ sentence: string }>> {
  const loaded = await lockByVisit(tx, actor, visitId);
  if (!loaded) return refused({ code: 'not-found' });
  const { state, now } = loaded;
  const reassigning = await reassigningOf(tx, actor, state, visitId);
  if (!reassigning.ok) return reassigning;
  const { membership, officeClass } = reassigning.value;
  const choice = (await choicesFor(tx, state, reassigning.value, now)).find(({ id }) => id === unitId);
  const unit = choice ?? { id: unitId, name: '', unitClass: officeClass, state: 'stopped' as const };
  const named = { visitId, unit, officeClass, reason, hasHandler: (choice?.handlers ?? 0) > 0 };
  const decided = reassign(state, named, doer(actor, membership));
  if (!decided.ok) {
    const { code } = decided.refusal;
    if (code === 'unit-cannot-take-it')
      return refused({ code, errors: [{ field: 'unitId', message: '请选择能够办理的单位。' }] });
    if (code === 'reassign-reason')
      return refused({ code, errors: [{ field: 'reason', message: '请填写 2 至 200 字的原因。' }] });
    return refused(wireRefusal(decided.refusal));
  }
  const before = state.visits.find(({ id }) => id === visitId)?.office;
  const { state: after } = await saveApplication(tx, keys, actor, state, now, [decided.value]);
  await appendAudit(tx, actor, now, {
    action: 'support.reassign',
    result: 'done',
    unitId: membership.unitId,
    subject: { kind: 'application', id: after.id },
    details: {
      visitId,
      before: { unitName: (before?.acting ?? before)?.unitName ?? '' },
      after: { unitName: unit.name },
      reason: reason.trim(),
    },
  });
  return ok({ sentence: `已将 ${state.personName} 的申报重新指定由${unit.name}办理` });
}
