import { checkFiling, civilDateOf, compareDates, ok, refused } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { lockCommittee, noticeUsing } from './held-committee.ts';

type Done = Answer<Record<string, never>>;

/** 停用: refused while a notice that is open names it. */
export async function stopCommittee(
  tx: Tx,
  actor: PersonActor,
  { committeeId, ...input }: { readonly committeeId: string; readonly reason: string },
): Promise<Done> {
  const held = await lockCommittee(tx, actor, committeeId);
  if (!held.ok) return held;
  const reason = input.reason.trim();
  if (reason === '')
    return refused({ code: 'bad-content', errors: [{ field: 'reason', message: '请填写停用原因。' }] });
  const now = await actor.clock(tx);
  const using = await noticeUsing(tx, committeeId, civilDateOf(now));
  if (using !== undefined) return refused({ code: 'committee-in-use', facts: { noticeTitle: using } });
  await tx
    .updateTable('committee')
    .set({ state: 'stopped', revision: held.value.revision + 1 })
    .where('id', '=', committeeId)
    .execute();
  await note(tx, actor, now, committeeId, 'stopped', 'committees.stop', { reason });
  return ok({});
}

export interface Renewal {
  readonly committeeId: string;
  readonly filingNo: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** 续期: a new 核准备案, at most three years, that begins after or within the present one; a stopped one stands again. */
export async function renewCommittee(tx: Tx, actor: PersonActor, input: Renewal): Promise<Done> {
  const { committeeId, validFrom, validTo } = input;
  const held = await lockCommittee(tx, actor, committeeId);
  if (!held.ok) return held;
  const errors: { field: string; message: string }[] = checkFiling(input);
  if (compareDates(validTo, held.value.validTo) <= 0) {
    errors.push({ field: 'validTo', message: `现有备案至 ${held.value.validTo}，续期应晚于这一天。` });
  }
  if (errors.length > 0) return refused({ code: 'bad-content', errors });
  const now = await actor.clock(tx);
  const filingNo = input.filingNo.trim();
  await tx
    .updateTable('committee')
    .set({
      filing_no: filingNo,
      valid_from: validFrom,
      valid_to: validTo,
      state: 'active',
      revision: held.value.revision + 1,
    })
    .where('id', '=', committeeId)
    .execute();
  await note(tx, actor, now, committeeId, 'renewed', 'committees.renew', { filingNo, validFrom, validTo });
  return ok({});
}

async function note(
  tx: Tx,
  actor: PersonActor,
  now: string,
  committeeId: string,
  type: string,
  action: string,
  details: Readonly<Record<string, string>>,
): Promise<void> {
  await recordMasterEvent(tx, actor, now, { entity: 'committee', entityId: committeeId, type, payload: details });
  const subject = { kind: 'committee', id: committeeId };
  await appendAudit(tx, actor, now, { action, result: 'done', subject, details });
}
