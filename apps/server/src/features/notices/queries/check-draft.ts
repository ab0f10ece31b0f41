import {
  checkNotice,
  checkRoutes,
  civilDateOf,
  completeNotice,
  type NoticeContent,
  type NoticeDraft,
  type NoticeFault,
  type NoticeGround,
  type Result,
  type RouteFinding,
} from '@zhicheng/domain';
import type { Db } from '../../../platform/database/index.ts';
import { findNoticeWording } from '../../../platform/directory/index.ts';
import { catalogueFor, chosenProfessions, loadProfessions } from './catalogue-choices.ts';
import { loadDivisions, placesOf, provinceCode, within, type DivisionNode } from './divisions.ts';
import { findCommittee, type CommitteeFacts } from './find-committee.ts';
import type { HeldNotice } from './find-managed.ts';
import { loadRouteDirectory } from './route-directory.ts';

/** What stands against publishing a draft, and what was looked through. */
export interface DraftCheck {
  readonly complete: Result<NoticeContent, readonly NoticeFault[]>;
  readonly faults: readonly NoticeFault[];
  readonly findings: readonly RouteFinding[];
  readonly catalogueVersion: number;
  readonly professionNames: ReadonlyMap<string, string>;
  readonly divisionNames: ReadonlyMap<string, string>;
  readonly looked: { readonly unitClasses: number; readonly places: number; readonly professions: number };
}

export async function checkDraft(db: Db, held: HeldNotice, draft: NoticeDraft, now: string): Promise<DraftCheck> {
  const today = civilDateOf(now);
  const divisions = await loadDivisions(db);
  const committee = await findCommittee(db, draft.committeeId);
  const ground: NoticeGround = {
    today,
    origin: held.origin,
    ...territoryOf(held, committee, divisions),
    committeeLevel: committee?.state === 'active' ? committee.titleLevel : null,
    published: held.published
      ? ((await findNoticeWording(db, { noticeId: held.id, applicationId: null })) ?? null)
      : null,
  };
  const publishedId = held.published ? held.id : null;
  const catalogueVersion = await catalogueFor(db, publishedId, draft.windowFrom, today);
  const professions = await loadProfessions(db, catalogueVersion);
  const chosen = chosenProfessions(professions, draft.series);
  const places = placesOf(divisions, draft.regions);
  const findings = checkRoutes({
    kind: draft.kind,
    titleLevel: draft.titleLevel,
    unitClasses: draft.unitClasses,
    professions: chosen,
    places,
    committee,
    window: { from: draft.windowFrom, to: draft.windowTo },
    directory: await loadRouteDirectory(db, { officeUnitId: committee?.officeUnitId ?? null, now }),
  });
  return {
    complete: completeNotice(draft, ground),
    faults: checkNotice(draft, ground),
    findings,
    catalogueVersion,
    professionNames: new Map(professions.map(({ code, name }) => [code, name])),
    divisionNames: new Map(divisions.map(({ code, name }) => [code, name])),
    looked: { unitClasses: draft.unitClasses.length, places: places.length, professions: chosen.length },
  };
}

/** The divisions that a notice may be for: where it is issued; for a 评办, the region of its committee. */
export function territoryOf(
  held: Pick<HeldNotice, 'origin' | 'issuingCode'>,
  committee: CommitteeFacts | null,
  divisions: readonly DivisionNode[],
): { readonly territory: string[]; readonly wholeProvince: boolean } {
  const code = held.origin === 'committee-office' && committee ? committee.divisionCode : held.issuingCode;
  return { territory: within(divisions, code), wholeProvince: code === provinceCode(divisions) };
}
