import { mayManageNotice, refused, ok, type NoticeDraft, type NoticeOrigin } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { findCommittee, issuingCommittee, type CommitteeFacts } from './find-committee.ts';
import { noticePower } from './managed-scope.ts';

/** A notice or a draft that the person may change: whose it is, and how far it is. */
export interface HeldNotice {
  readonly id: string;
  readonly origin: NoticeOrigin;
  readonly ownerUnitId: string;
  readonly issuingCode: string;
  /** Undefined while it was never published. */
  readonly published: { readonly state: 'published' | 'closed'; readonly revision: number } | undefined;
  readonly draft: HeldDraft | undefined;
  readonly committee: CommitteeFacts | null;
}

export interface HeldDraft {
  readonly content: NoticeDraft;
  readonly revision: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly updatedByName: string;
}

/** A notice that is the person's to change; the rows are locked where a change follows. */
export async function holdNotice(tx: Tx, actor: PersonActor, noticeId: string): Promise<Answer<HeldNotice>> {
  await tx.selectFrom('notice').select('id').where('id', '=', noticeId).forUpdate().execute();
  await tx.selectFrom('notice_draft').select('id').where('id', '=', noticeId).forUpdate().execute();
  const found = await findHeld(tx, noticeId);
  if (!found) return refused({ code: 'not-found' });
  return mayChange(actor, found) ? ok(found) : refused({ code: 'notice-not-yours' });
}

/** Whose a notice is decides; of one whose revision names another committee, the one that is published. */
export function mayChange(actor: PersonActor, { committee, ...held }: HeldNotice): boolean {
  return mayManageNotice(noticePower(actor), { ...held, committee: issuingCommittee(committee) });
}

export async function findHeld(db: Db, noticeId: string): Promise<HeldNotice | undefined> {
  const notice = await db
    .selectFrom('notice')
    .select(['origin', 'owner_unit_id', 'issuing_code', 'state', 'revision', 'committee_id'])
    .where('id', '=', noticeId)
    .executeTakeFirst();
  const draft = await db.selectFrom('notice_draft').selectAll().where('id', '=', noticeId).executeTakeFirst();
  const row = notice ?? draft;
  if (!row) return undefined;
  return {
    id: noticeId,
    origin: row.origin,
    ownerUnitId: row.owner_unit_id,
    issuingCode: row.issuing_code,
    published: notice && notice.state !== 'draft' ? { state: notice.state, revision: notice.revision } : undefined,
    draft: draft && {
      content: draft.content,
      revision: draft.revision,
      updatedAt: draft.updated_at,
      updatedBy: draft.updated_by,
      updatedByName: draft.updated_by_name,
    },
    committee: await findCommittee(db, row.committee_id),
  };
}
