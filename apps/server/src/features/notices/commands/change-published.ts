import { checkExtension, ok, refused, type StepDeadline } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findNoticeWording } from '../../../platform/directory/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { territoryOf } from '../queries/check-draft.ts';
import { loadDivisions } from '../queries/divisions.ts';
import { holdNotice, type HeldNotice } from '../queries/find-managed.ts';
import { insertDraft } from './begin-notice.ts';

type Done = Answer<Record<string, never>>;

/** A published notice that is the person's to change, locked. */
async function holdPublished(tx: Tx, actor: PersonActor, noticeId: string): Promise<Answer<HeldNotice>> {
  const held = await holdNotice(tx, actor, noticeId);
  if (!held.ok) return held;
  return held.value.published?.state === 'published' ? held : refused({ code: 'notice-not-published' });
}

/** 修订: a published notice changes by revision only; its next one begins with what it says now. */
export async function reviseNotice(tx: Tx, actor: PersonActor, { noticeId }: { noticeId: string }): Promise<Done> {
  const held = await holdPublished(tx, actor, noticeId);
  if (!held.ok) return held;
  if (held.value.draft) return ok({});
  const wording = await findNoticeWording(tx, { noticeId, applicationId: null });
  if (!wording) return refused({ code: 'not-found' });
  const { revision: _revision, ...said } = wording;
  // Days made later since belong to what it says now.
  const now = await actor.clock(tx);
  const days = await tx
    .selectFrom('notice')
    .select(['window_to as windowTo', 'mend_latest as mendLatest', 'deadlines'])
    .where('id', '=', noticeId)
    .executeTakeFirstOrThrow();
  const { id, origin, ownerUnitId, issuingCode } = held.value;
  await insertDraft(tx, actor, now, { id, content: { ...said, ...days }, origin, ownerUnitId, issuingCode });
  await note(tx, actor, now, { noticeId, type: 'revision-begun', action: 'managedNotices.revise', details: {} });
  return ok({});
}

/** Gives up what is being written; a notice that was never published is gone with it. */
export async function discardDraft(tx: Tx, actor: PersonActor, { noticeId }: { noticeId: string }): Promise<Done> {
  const held = await holdNotice(tx, actor, noticeId);
  if (!held.ok) return held;
  if (!held.value.draft) return refused({ code: 'notice-not-draft' });
  const now = await actor.clock(tx);
  await tx.deleteFrom('notice_draft').where('id', '=', noticeId).execute();
  const details = { title: held.value.draft.content.title };
  await note(tx, actor, now, { noticeId, type: 'draft-discarded', action: 'managedNotices.discard', details });
  return ok({});
}

export interface ExtendInput {
  readonly noticeId: string;
  /** None: for all. */
  readonly regions: readonly string[];
  readonly windowTo: string;
  readonly mendLatest: string;
  readonly deadlines: readonly StepDeadline[];
  readonly reason: string;
}

/** 延期, for all or for regions: days only move later, and hold for every application under the notice. */
export async function extendNotice(tx: Tx, actor: PersonActor, input: ExtendInput): Promise<Done> {
  const { noticeId, regions, windowTo, mendLatest, deadlines } = input;
  const held = await holdPublished(tx, actor, noticeId);
  if (!held.ok) return held;
  const reason = input.reason.trim();
  if (reason === '') return refused(fault('reason', '请填写延期原因，会记入修订记录。'));
  const divisions = await loadDivisions(tx);
  const { territory } = territoryOf(held.value, held.value.committee, divisions);
  if (regions.some((code) => !territory.includes(code))) {
    return refused(fault('regions', '延期的地区应在通知的发布范围之内。'));
  }
  const current = await tx
    .selectFrom('notice')
    .select(['window_to as windowTo', 'mend_latest as mendLatest', 'deadlines'])
    .where('id', '=', noticeId)
    .executeTakeFirstOrThrow();
  const wanted = { windowTo, mendLatest, deadlines: regions.length === 0 ? deadlines : current.deadlines };
  const sound = checkExtension(current, wanted);
  if (!sound.ok) return refused({ code: 'bad-content', errors: sound.refusal });
  const now = await actor.clock(tx);
  const rows = (regions.length === 0 ? [null] : regions).map((code) => ({
    id: newId(),
    notice_id: noticeId,
    division_code: code,
    window_to: windowTo,
    mend_latest: mendLatest,
    reason,
    at: now,
    actor_person_id: actor.personId,
  }));
  await tx.insertInto('notice_extension').values(rows).execute();
  if (regions.length === 0) {
    const kept = current.deadlines.filter(({ step }) => !deadlines.some((one) => one.step === step));
    await tx
      .updateTable('notice')
      .set({ window_to: windowTo, mend_latest: mendLatest, deadlines: JSON.stringify([...kept, ...deadlines]) })
      .where('id', '=', noticeId)
      .execute();
    await moveDraftDays(tx, held.value, { windowTo, mendLatest });
  }
  const names = regions.map((code) => divisions.find((division) => division.code === code)?.name ?? code);
  const details = { regions: names, windowTo, mendLatest, reason };
  await note(tx, actor, now, { noticeId, type: 'extended', action: 'managedNotices.extend', details });
  return ok({});
}

/** A revision that is being written would take the new days back. */
async function moveDraftDays(tx: Tx, { id, draft }: HeldNotice, days: { windowTo: string; mendLatest: string }) {
  if (!draft) return;
  await tx
    .updateTable('notice_draft')
    .set({ content: JSON.stringify({ ...draft.content, ...days }), revision: draft.revision + 1 })
    .where('id', '=', id)
    .execute();
}

/** 关闭: nobody can apply under it any more; what was submitted goes on. */
export async function closeNotice(
  tx: Tx,
  actor: PersonActor,
  { noticeId, ...input }: { readonly noticeId: string; readonly reason: string },
): Promise<Done> {
  const held = await holdPublished(tx, actor, noticeId);
  if (!held.ok) return held;
  const reason = input.reason.trim();
  if (reason === '') return refused(fault('reason', '请填写关闭原因，会记入修订记录。'));
  const now = await actor.clock(tx);
  await tx.updateTable('notice').set({ state: 'closed', closed_at: now }).where('id', '=', noticeId).execute();
  await tx.deleteFrom('notice_draft').where('id', '=', noticeId).execute();
  await note(tx, actor, now, { noticeId, type: 'closed', action: 'managedNotices.close', details: { reason } });
  return ok({});
}

function fault(field: string, message: string) {
  return { code: 'bad-content', sentence: message, errors: [{ field, message }] } as const;
}

/** Both records of a change: the notice's history and the audit log. */
async function note(
  tx: Tx,
  actor: PersonActor,
  now: string,
  entry: {
    readonly noticeId: string;
    readonly type: string;
    readonly action: string;
    readonly details: Readonly<Record<string, string | readonly string[]>>;
  },
): Promise<void> {
  const { noticeId, type, action, details } = entry;
  await recordMasterEvent(tx, actor, now, { entity: 'notice', entityId: noticeId, type, payload: details });
  await appendAudit(tx, actor, now, { action, result: 'done', subject: { kind: 'notice', id: noticeId }, details });
}
