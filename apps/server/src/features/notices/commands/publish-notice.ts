import { canonicalJson, ok, refused, type Result } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { findCommittee, officeHasClerk } from '../queries/find-committee.ts';
import { loadNoticeContent } from '../queries/load-notice-content.ts';
import { mayWriteNotice } from './may-write-notice.ts';

export type PublishNoticeRefusal =
  | { readonly code: 'notice-not-yours' }
  | { readonly code: 'not-a-draft' }
  | { readonly code: 'committee-not-in-force'; readonly validTo: string }
  | { readonly code: 'committee-does-not-review'; readonly series: string }
  /** 高评办 without anybody: applications would get stuck there. */
  | { readonly code: 'office-without-clerk'; readonly unitName: string };

/** Publishes a drafted 评审通知: from now on it changes by revision only. */
export async function publishNotice(
  tx: Tx,
  actor: PersonActor,
  { noticeId }: { readonly noticeId: string },
): Promise<Result<{ revision: number }, PublishNoticeRefusal>> {
  const now = await actor.clock(tx);
  const notice = await tx
    .selectFrom('notice')
    .select(['state', 'revision', 'committee_id', 'window_from'])
    .where('id', '=', noticeId)
    .forUpdate()
    .executeTakeFirst();
  if (!notice) return refused({ code: 'not-a-draft' });
  const committee = notice.committee_id === null ? null : ((await findCommittee(tx, notice.committee_id)) ?? null);
  if (!mayWriteNotice(actor, committee)) return refused({ code: 'notice-not-yours' });
  if (notice.state !== 'draft') return refused({ code: 'not-a-draft' });
  const content = await loadNoticeContent(tx, noticeId);
  if (committee) {
    const { validFrom, validTo } = committee;
    if (notice.window_from < validFrom || notice.window_from > validTo) {
      return refused({ code: 'committee-not-in-force', validTo });
    }
    const other = content.series.find(({ code }) => !committee.series.includes(code));
    if (other) return refused({ code: 'committee-does-not-review', series: other.code });
    if (!(await officeHasClerk(tx, committee, now))) {
      return refused({ code: 'office-without-clerk', unitName: committee.officeUnitName });
    }
  }

  await tx.updateTable('notice').set({ state: 'published', published_at: now }).where('id', '=', noticeId).execute();
  const { revision } = notice;
  await tx
    .insertInto('notice_revision')
    .values({
      notice_id: noticeId,
      revision,
      at: now,
      actor_person_id: actor.personId,
      reason: null,
      content: canonicalJson({ ...content }),
    })
    .execute();
  const payload = { revision };
  await recordMasterEvent(tx, actor, now, { entity: 'notice', entityId: noticeId, type: 'published', payload });
  const subject = { kind: 'notice', id: noticeId };
  await appendAudit(tx, actor, now, { action: 'notices.publish', result: 'done', subject, details: payload });
  return ok({ revision });
}
