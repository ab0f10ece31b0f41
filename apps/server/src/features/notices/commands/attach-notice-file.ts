import { cleanText, ok, refused } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { ReceivedFile } from '../../../platform/files/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { holdNotice } from '../queries/find-managed.ts';

/** Files beside one notice at most. */
const MOST_FILES = 20;
const LONGEST_NAME = 120;

export interface NoticeFileRow {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** Whether a file may be added to what is being written; asked before the bytes are read, and again when they are kept. */
export async function mayAttach(tx: Tx, actor: PersonActor, noticeId: string): Promise<Answer<null>> {
  const held = await holdNotice(tx, actor, noticeId);
  if (!held.ok) return held;
  if (!held.value.draft) return refused({ code: 'notice-not-draft' });
  const full = held.value.draft.content.attachments.length >= MOST_FILES;
  return full ? refused({ code: 'slot-full' }) : ok(null);
}

/** A file beside a notice; the draft that names it makes it seen. */
export async function attachNoticeFile(
  tx: Tx,
  actor: PersonActor,
  { noticeId, ...input }: { readonly noticeId: string; readonly name: string },
  { sha256, mediaType, size }: ReceivedFile,
): Promise<Answer<NoticeFileRow>> {
  const allowed = await mayAttach(tx, actor, noticeId);
  if (!allowed.ok) return allowed;
  const now = await actor.clock(tx);
  const name = [...cleanText(input.name)].slice(0, LONGEST_NAME).join('') || '附件';
  const id = newId();
  await tx
    .insertInto('notice_file')
    .values({
      id,
      notice_id: noticeId,
      sha256,
      name,
      media_type: mediaType,
      size,
      uploaded_by: actor.personId,
      uploaded_at: now,
    })
    .execute();
  const subject = { kind: 'notice', id: noticeId };
  await appendAudit(tx, actor, now, { action: 'managedNotices.attach', result: 'done', subject, details: { name } });
  return ok({ id, name, mediaType, size });
}
