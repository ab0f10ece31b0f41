import { cleanRichText, ok, refused, type NoticeDraft } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer, WireRefusal } from '../../../platform/http/index.ts';
import { findCommittee } from '../queries/find-committee.ts';
import { holdNotice, mayChange, type HeldDraft } from '../queries/find-managed.ts';

/**
 * Autosave: keeps whatever is typed, whatever is missing. Refused where somebody else saved since `revision`: then both
 * are shown, and nothing typed is lost.
 */
export async function saveDraft(
  tx: Tx,
  actor: PersonActor,
  input: { readonly noticeId: string; readonly revision: number; readonly content: NoticeDraft },
): Promise<Answer<{ revision: number; savedAt: string }>> {
  const held = await holdNotice(tx, actor, input.noticeId);
  if (!held.ok) return held;
  const { draft } = held.value;
  if (!draft) return refused({ code: 'notice-not-draft' });
  if (draft.revision !== input.revision) return refused(changedBy(draft));
  const content = tidy(input.content);
  const committee = await findCommittee(tx, content.committeeId);
  if (content.committeeId !== null && !committee) return refused(atCommittee('没有这个评审委员会，请重新选择。'));
  // With another's committee it would be another's notice: the writer would lock themselves out.
  if (!mayChange(actor, { ...held.value, committee: committee ?? null })) {
    return refused(atCommittee('只能选择由本单位承担办事机构的评审委员会。'));
  }
  if (content.attachments.length > 0 && !(await ownFiles(tx, input.noticeId, content.attachments))) {
    return refused({ code: 'bad-content', sentence: '附件不属于这份通知，请重新上传。' });
  }
  const now = await actor.clock(tx);
  const revision = draft.revision + 1;
  await tx
    .updateTable('notice_draft')
    .set({
      content: JSON.stringify(content),
      title: content.title,
      apply_year: content.applyYear,
      title_level: content.titleLevel,
      committee_id: content.committeeId,
      revision,
      updated_at: now,
      updated_by: actor.personId,
      updated_by_name: actor.personName,
    })
    .where('id', '=', input.noticeId)
    .execute();
  return ok({ revision, savedAt: now });
}

/** Who changed the draft since, and to what, so that the page can show both. */
export function changedBy({ updatedByName, updatedAt, revision, content }: HeldDraft): WireRefusal {
  return { code: 'notice-changed', facts: { by: updatedByName, at: updatedAt, revision, content } };
}

/** As it is kept: clean words, and nothing named twice. */
function tidy(content: NoticeDraft): NoticeDraft {
  const once = <T>(items: readonly T[]): T[] => [...new Set(items)];
  return {
    ...content,
    title: content.title.normalize('NFC').replace(/\s+/g, ' ').trimStart(),
    ranks: once(content.ranks),
    series: content.series
      .filter(({ code }, at) => content.series.findIndex((other) => other.code === code) === at)
      .map(({ code, professions }) => ({ code, professions: once(professions) })),
    unitClasses: once(content.unitClasses),
    regions: once(content.regions),
    applyTypes: once(content.applyTypes),
    deadlines: content.deadlines.filter(
      ({ step }, at) => content.deadlines.findIndex((other) => other.step === step) === at,
    ),
    body: cleanRichText(content.body),
    attachments: once(content.attachments),
  };
}

function atCommittee(message: string): WireRefusal {
  return { code: 'bad-content', sentence: message, errors: [{ field: 'committeeId', message }] };
}

async function ownFiles(tx: Tx, noticeId: string, ids: readonly string[]): Promise<boolean> {
  const rows = await tx
    .selectFrom('notice_file')
    .select('id')
    .where('notice_id', '=', noticeId)
    .where('id', 'in', ids)
    .execute();
  return rows.length === ids.length;
}
