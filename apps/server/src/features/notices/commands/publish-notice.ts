import { canonicalJson, ok, refused, type NoticeContent } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { searchKeys } from '../../../platform/search-keys/index.ts';
import { checkDraft } from '../queries/check-draft.ts';
import { findCommittee } from '../queries/find-committee.ts';
import { holdNotice, mayChange, type HeldNotice } from '../queries/find-managed.ts';
import { changedBy } from './save-draft.ts';

export interface PublishInput {
  readonly noticeId: string;
  /** The saving of the draft that was checked and seen. */
  readonly revision: number;
  /** Asked for a notice that is published already. */
  readonly reason: string;
}

/**
 * 发布, or the next revision of what is published. Refused while anything is missing, and while an application under it
 * could come to no office.
 */
export async function publishNotice(
  tx: Tx,
  actor: PersonActor,
  { noticeId, revision, reason }: PublishInput,
): Promise<Answer<{ revision: number }>> {
  const hold = await holdNotice(tx, actor, noticeId);
  if (!hold.ok) return hold;
  const held = hold.value;
  const { draft, published } = held;
  if (!draft) return refused({ code: 'notice-not-draft' });
  if (draft.revision !== revision) return refused(changedBy(draft));
  const committee = await findCommittee(tx, draft.content.committeeId);
  if (!mayChange(actor, { ...held, committee })) return refused({ code: 'notice-not-yours' });
  if (published && reason.trim() === '') {
    const errors = [{ field: 'reason', message: '请填写修订原因，会记入修订记录。' }];
    return refused({ code: 'bad-content', errors });
  }
  const now = await actor.clock(tx);
  const check = await checkDraft(tx, held, draft.content, now);
  if (!check.complete.ok) {
    return refused({
      code: 'bad-content',
      sentence: '通知还没有填写完整，请按提示补齐。',
      errors: check.complete.refusal,
    });
  }
  const stuck = check.findings.filter(({ severity }) => severity === 'stuck');
  if (stuck.length > 0) return refused({ code: 'notice-stuck', facts: { count: stuck.length } });

  const content = check.complete.value;
  const next = (published?.revision ?? 0) + 1;
  await writeNotice(tx, held, content, { revision: next, catalogueVersion: check.catalogueVersion, now });
  await tx
    .insertInto('notice_revision')
    .values({
      notice_id: noticeId,
      revision: next,
      at: now,
      actor_person_id: actor.personId,
      reason: published ? reason.trim() : null,
      content: canonicalJson({ ...content }),
    })
    .execute();
  await tx.deleteFrom('notice_draft').where('id', '=', noticeId).execute();
  const details = { title: content.title, revision: next, reason: published ? reason.trim() : null };
  const type = published ? 'revised' : 'published';
  await recordMasterEvent(tx, actor, now, { entity: 'notice', entityId: noticeId, type, payload: details });
  const subject = { kind: 'notice', id: noticeId };
  await appendAudit(tx, actor, now, { action: 'managedNotices.publish', result: 'done', subject, details });
  return ok({ revision: next });
}

async function writeNotice(
  tx: Tx,
  held: HeldNotice,
  content: NoticeContent,
  { revision, catalogueVersion, now }: { revision: number; catalogueVersion: number; now: string },
): Promise<void> {
  const { id, origin, ownerUnitId, issuingCode, published } = held;
  const said = {
    title: content.title.trim(),
    apply_year: content.applyYear,
    title_level: content.titleLevel,
    kind: content.kind,
    committee_id: content.committeeId,
    ranks: [...content.ranks],
    unit_classes: [...content.unitClasses],
    apply_types: [...content.applyTypes],
    window_from: content.windowFrom,
    window_to: content.windowTo,
    mend_latest: content.mendLatest,
    mend_working_days: content.mendWorkingDays,
    allows_direct_return: content.allowsDirectReturn,
    takes_place: content.takesPlace,
    cutoff: content.cutoff,
    asks_pledge_scan: content.asksPledgeScan,
    asks_diploma_filing: content.asksDiplomaFiling,
    asks_post_quota: content.asksPostQuota,
    body: JSON.stringify(content.body),
    contact: content.contact.trim(),
    deadlines: JSON.stringify(content.deadlines),
    attachments: [...content.attachments],
    revision,
    ...searchKeys(content.title),
  };
  if (published) await tx.updateTable('notice').set(said).where('id', '=', id).execute();
  else {
    const issued = { origin, owner_unit_id: ownerUnitId, issuing_code: issuingCode };
    await tx
      .insertInto('notice')
      .values({
        id,
        ...said,
        ...issued,
        catalogue_version: catalogueVersion,
        state: 'published',
        published_at: now,
        created_at: now,
        closed_at: null,
      })
      .execute();
  }
  await tx.deleteFrom('notice_series').where('notice_id', '=', id).execute();
  await tx.deleteFrom('notice_region').where('notice_id', '=', id).execute();
  const series = content.series.map(({ code, professions }) => ({
    notice_id: id,
    series_code: code,
    profession_codes: [...professions],
  }));
  await tx.insertInto('notice_series').values(series).execute();
  const regions = content.regions.map((code) => ({ notice_id: id, division_code: code }));
  if (regions.length > 0) await tx.insertInto('notice_region').values(regions).execute();
}
