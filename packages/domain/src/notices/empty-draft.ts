import { yearOf, type CivilDate } from '../calendar/civil-date.ts';
import { levelsOf } from '../dossier/code-lists/levels.ts';
import type { TitleLevel } from '../routes/step.ts';
import { unitClasses, unitLevel } from '../units/unit-class.ts';
import type { NoticeContent, NoticeDraft, SeriesChoice } from './notice-content.ts';

/** What a new notice begins with. */
export type DraftStart = {
  readonly today: CivilDate;
  readonly titleLevel: TitleLevel;
  /** Its city; none for the whole province. */
  readonly regions: readonly string[];
  /** Where there is only one that it can be. */
  readonly committee: { readonly id: string; readonly series: readonly SeriesChoice[] } | null;
};

/** A notice about to be written, with the usual choices made. */
export function emptyDraft({ today, titleLevel, regions, committee }: DraftStart): NoticeDraft {
  const local = regions.length > 0;
  return {
    title: '',
    applyYear: yearOf(today),
    titleLevel,
    kind: 'review',
    ranks: levelsOf(titleLevel),
    committeeId: committee?.id ?? null,
    series: committee?.series ?? [],
    unitClasses: unitClasses.filter((each) => !local || ['city', 'county'].includes(unitLevel(each))),
    regions,
    applyTypes: ['normal', 'exceptional', 'transfer', 'direct', 'grassroots'],
    windowFrom: null,
    windowTo: null,
    mendLatest: null,
    mendWorkingDays: 10,
    deadlines: [],
    allowsDirectReturn: true,
    takesPlace: true,
    cutoff: `${yearOf(today)}-12-31`,
    asksPledgeScan: false,
    asksDiplomaFiling: false,
    asksPostQuota: false,
    body: [],
    contact: '',
    attachments: [],
  };
}

/** An earlier notice taken over for this year: its words and choices, its year put right, its days to be filled in anew. */
export function draftFrom(earlier: NoticeContent, today: CivilDate): NoticeDraft {
  const [past, year] = [String(earlier.applyYear), String(yearOf(today))];
  return {
    ...earlier,
    title: earlier.title.replaceAll(past, year),
    applyYear: yearOf(today),
    windowFrom: null,
    windowTo: null,
    mendLatest: null,
    cutoff: earlier.cutoff.replace(past, year),
    deadlines: [],
    attachments: [],
  };
}
