import { checkCommittee, civilDateOf, codeName, ok, refused, type CommitteeContent } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { mayManage } from './committee-power.ts';
import { changedSince, committeeDetails, lockCommittee, noticeUsing } from './held-committee.ts';

type Field = keyof CommitteeContent;

/** Enters a 评审委员会 that was approved and filed. */
export async function createCommittee(
  tx: Tx,
  actor: PersonActor,
  content: CommitteeContent,
): Promise<Answer<{ id: string }>> {
  if (!(await mayManage(tx, actor, content))) return refused({ code: 'committee-not-yours' });
  const sound = await checkAgainstRows(tx, content, null);
  if (!sound.ok) return sound;
  const now = await actor.clock(tx);
  const id = newId();
  await tx
    .insertInto('committee')
    .values({ id, ...columns(content) })
    .execute();
  await writeSeries(tx, id, content);
  const details = committeeDetails(content);
  await recordMasterEvent(tx, actor, now, { entity: 'committee', entityId: id, type: 'created', payload: details });
  const subject = { kind: 'committee', id };
  await appendAudit(tx, actor, now, { action: 'committees.create', result: 'done', subject, details });
  return ok({ id });
}

export interface UpdateCommittee {
  readonly committeeId: string;
  readonly revision: number;
  readonly content: CommitteeContent;
}

/** Corrects a committee; its level stays while a notice names it. A longer filing is a renewal, with its own number. */
export async function updateCommittee(
  tx: Tx,
  actor: PersonActor,
  { committeeId, revision, content }: UpdateCommittee,
): Promise<Answer<{ revision: number }>> {
  const held = await lockCommittee(tx, actor, committeeId);
  if (!held.ok) return held;
  if (held.value.revision !== revision) return refused(await changedSince(tx, committeeId));
  if (!(await mayManage(tx, actor, content))) return refused({ code: 'committee-not-yours' });
  const using = await noticeUsing(tx, committeeId, civilDateOf(await actor.clock(tx)));
  if (using && content.titleLevel !== held.value.titleLevel) {
    return refused({ code: 'committee-in-use', facts: { noticeTitle: using } });
  }
  const sound = await checkAgainstRows(tx, content, committeeId);
  if (!sound.ok) return sound;
  const now = await actor.clock(tx);
  const next = revision + 1;
  await tx
    .updateTable('committee')
    .set({ ...columns(content), revision: next })
    .where('id', '=', committeeId)
    .execute();
  await tx.deleteFrom('committee_series').where('committee_id', '=', committeeId).execute();
  await writeSeries(tx, committeeId, content);
  const details = committeeDetails(content);
  const event = { entity: 'committee', entityId: committeeId, type: 'changed', payload: details } as const;
  await recordMasterEvent(tx, actor, now, event);
  const subject = { kind: 'committee', id: committeeId };
  await appendAudit(tx, actor, now, { action: 'committees.update', result: 'done', subject, details });
  return ok({ revision: next });
}

function columns(content: CommitteeContent) {
  return {
    name: content.name.trim(),
    title_level: content.titleLevel,
    forming_unit_id: content.formingUnitId,
    office_unit_id: content.officeUnitId,
    division_code: content.divisionCode,
    filing_no: content.filingNo.trim(),
    valid_from: content.validFrom,
    valid_to: content.validTo,
  };
}

async function writeSeries(tx: Tx, id: string, { series }: CommitteeContent): Promise<void> {
  const rows = series.map(({ code, professions }) => ({
    committee_id: id,
    series_code: code,
    profession_codes: [...professions],
  }));
  await tx.insertInto('committee_series').values(rows).execute();
}

/** The rules of the place, and what only the rows know: units that stand, a name that is free. */
async function checkAgainstRows(tx: Tx, content: CommitteeContent, id: string | null): Promise<Answer<null>> {
  const errors: { field: Field; message: string }[] = [...checkCommittee(content)];
  if (content.series.some(({ code }) => codeName('SERIES', code) === undefined)) {
    errors.push({ field: 'series', message: '请选择职称系列。' });
  }
  const units = await tx
    .selectFrom('unit')
    .select('id')
    .where('id', 'in', [content.formingUnitId, content.officeUnitId])
    .where('state', '=', 'active')
    .execute();
  const stands = (unitId: string): boolean => units.some((unit) => unit.id === unitId);
  if (!stands(content.formingUnitId)) errors.push({ field: 'formingUnitId', message: '请选择组建单位。' });
  if (!stands(content.officeUnitId)) errors.push({ field: 'officeUnitId', message: '请选择办事机构所在单位。' });
  const division = await tx
    .selectFrom('division')
    .select('code')
    .where('code', '=', content.divisionCode)
    .where('state', '=', 'active')
    .executeTakeFirst();
  if (!division) errors.push({ field: 'divisionCode', message: '请选择所属地区。' });
  const namesake = await tx
    .selectFrom('committee')
    .select('id')
    .where('name', '=', content.name.trim())
    .where('state', '=', 'active')
    .$if(id !== null, (query) => query.where('id', '<>', id ?? ''))
    .executeTakeFirst();
  if (namesake) errors.push({ field: 'name', message: '已有同名的评审委员会，请核对；换届的请在原委员会上续期。' });
  return errors.length === 0 ? ok(null) : refused({ code: 'bad-content', errors });
}
