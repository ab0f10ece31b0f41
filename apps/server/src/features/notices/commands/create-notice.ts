import { codeName, ok, refused, type Result } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { searchKeys } from '../../../platform/search-keys/index.ts';
import { findCommittee, latestCatalogueVersion } from '../queries/find-committee.ts';
import { mayWriteNotice } from './may-write-notice.ts';
import type { NoticeContent } from '../notice-content.ts';

export type CreateNoticeRefusal =
  | { readonly code: 'notice-not-yours' }
  | { readonly code: 'bad-field'; readonly field: keyof NoticeContent; readonly message: string };

/** Drafts a 评审通知; for 省人社厅, and for the 评办 of the committee that it names. */
export async function createNotice(
  tx: Tx,
  actor: PersonActor,
  content: NoticeContent,
): Promise<Result<{ id: string }, CreateNoticeRefusal>> {
  const now = await actor.clock(tx);
  const committee = content.committeeId === null ? null : await findCommittee(tx, content.committeeId);
  if (!mayWriteNotice(actor, committee ?? null)) return refused({ code: 'notice-not-yours' });
  const fault = faultOf(content);
  if (fault) return refused({ code: 'bad-field', ...fault });

  const id = newId();
  await tx
    .insertInto('notice')
    .values({
      id,
      title: content.title.trim(),
      apply_year: content.applyYear,
      title_level: content.titleLevel,
      kind: content.kind,
      catalogue_version: await latestCatalogueVersion(tx),
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
      body: content.body,
      contact: content.contact,
      state: 'draft',
      published_at: null,
      ...searchKeys(content.title),
      created_at: now,
    })
    .execute();
  const series = content.series.map(({ code, professions }) => ({
    notice_id: id,
    series_code: code,
    profession_codes: [...professions],
  }));
  await tx.insertInto('notice_series').values(series).execute();
  const regions = content.regions.map((code) => ({ notice_id: id, division_code: code }));
  if (regions.length > 0) await tx.insertInto('notice_region').values(regions).execute();

  const payload = { title: content.title.trim(), applyYear: content.applyYear, committeeId: content.committeeId };
  await recordMasterEvent(tx, actor, now, { entity: 'notice', entityId: id, type: 'drafted', payload });
  const subject = { kind: 'notice', id };
  await appendAudit(tx, actor, now, { action: 'notices.create', result: 'done', subject, details: payload });
  return ok({ id });
}

type Fault = { readonly field: keyof NoticeContent; readonly message: string };

function faultOf(content: NoticeContent): Fault | null {
  const unknown = content.series.find(({ code }) => codeName('SERIES', code) === undefined);
  if (unknown || content.series.length === 0) return { field: 'series', message: '请选择职称系列。' };
  if (content.title.trim().length < 4) return { field: 'title', message: '请填写通知名称。' };
  if (content.windowTo < content.windowFrom) return { field: 'windowTo', message: '申报截止日应在开始日之后。' };
  if (content.mendLatest < content.windowFrom)
    return { field: 'mendLatest', message: '补正截止日应在申报开始日之后。' };
  if ((content.kind === 'review') !== (content.committeeId !== null)) {
    return { field: 'committeeId', message: '评审须选择评审委员会，初定不设评审委员会。' };
  }
  return null;
}
