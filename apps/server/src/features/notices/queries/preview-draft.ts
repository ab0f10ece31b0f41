import type { Notice } from '@zhicheng/contract';
import { civilDateOf, type NoticeDraft, type UnitClass } from '@zhicheng/domain';
import type { Db } from '../../../platform/database/index.ts';
import { presentNotice } from '../rows/notice-row.ts';
import { catalogueFor, loadProfessions } from './catalogue-choices.ts';
import { findCommittee } from './find-committee.ts';
import { filesOf } from './notice-files.ts';

/** A draft as an applicant of a unit of this class would see it, what is missing left blank. */
export async function previewDraft(
  db: Db,
  noticeId: string,
  draft: NoticeDraft,
  { unitClass, now }: { readonly unitClass: UnitClass | undefined; readonly now: string },
): Promise<Notice> {
  const today = civilDateOf(now);
  const professions = await loadProfessions(db, await catalogueFor(db, noticeId, draft.windowFrom, today));
  const named = new Map(professions.map(({ seriesCode, seriesName }) => [seriesCode, seriesName]));
  const committee = await findCommittee(db, draft.committeeId);
  const files = await filesOf(db, noticeId);
  const [firstClass] = draft.unitClasses;
  const shown = unitClass ?? firstClass;
  const windowFrom = draft.windowFrom ?? today;
  const windowTo = draft.windowTo ?? windowFrom;
  const row = {
    id: noticeId,
    title: draft.title || '（未填写通知名称）',
    apply_year: draft.applyYear ?? 0,
    title_level: draft.titleLevel,
    kind: draft.kind,
    series_names: draft.series.map(({ code }) => named.get(code) ?? code),
    committee_name: committee?.name ?? null,
    window_from: windowFrom,
    window_to: windowTo,
    is_open: windowFrom <= today && today <= windowTo,
    unit_classes: [...draft.unitClasses],
    regions: [...draft.regions],
    takes_place: draft.takesPlace,
    application_id: null,
    body: draft.body,
    contact: draft.contact,
    cutoff: draft.cutoff ?? windowTo,
    mend_latest: draft.mendLatest ?? windowTo,
    published_at: now,
    deadlines: draft.deadlines,
    own_deadlines: [],
    files: files.filter(({ id }) => draft.attachments.includes(id)),
  };
  const unit = shown && { name: '您的单位', unitClass: shown, divisionCodes: [...draft.regions], cityCode: null };
  return presentNotice(row, { unit, yearObstacle: null });
}
