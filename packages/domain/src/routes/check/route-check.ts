/** What the check of a notice's routes looks at, as plain data, and what it finds. */
import type { CivilDate } from '../../calendar/civil-date.ts';
import type { SeriesChoice } from '../../notices/notice-content.ts';
import type { UnitClass } from '../../units/unit-class.ts';
import type { OfficeDirectory } from '../office.ts';
import type { Route } from '../route.ts';
import type { RouteKind, StepCode, TitleLevel } from '../step.ts';

export type CheckedProfession = {
  readonly code: string;
  readonly name: string;
  readonly seriesCode: string;
  readonly seriesName: string;
};

export type CheckedCommittee = {
  readonly id: string;
  readonly name: string;
  readonly titleLevel: TitleLevel;
  readonly state: 'active' | 'stopped';
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate;
  readonly officeUnitId: string;
  readonly officeUnitName: string;
  readonly series: readonly SeriesChoice[];
};

/** A county with its city, or a city: where people who may apply have their units. */
export type CheckedPlace = { readonly cityCode: string; readonly countyCode: string | null };

export type RouteCheckFacts = {
  readonly kind: RouteKind;
  readonly titleLevel: TitleLevel;
  readonly unitClasses: readonly UnitClass[];
  readonly professions: readonly CheckedProfession[];
  readonly places: readonly CheckedPlace[];
  readonly committee: CheckedCommittee | null;
  readonly window: { readonly from: CivilDate | null; readonly to: CivilDate | null };
  /** All bureaus, the departments with 主管行业, the committee's office, all above and all successors of these. */
  readonly directory: OfficeDirectory;
  /** The routes in force; the province's own where absent. */
  readonly routes?: readonly Route[];
};

export type RouteFinding = {
  /** `stuck`: an application would come to no office. `note`: another office than the usual one acts. */
  readonly severity: 'stuck' | 'note';
  /** Null where there is no route at all. */
  readonly step: StepCode | null;
  readonly unitClasses: readonly UnitClass[];
  /** Codes of divisions; none where it is so everywhere. */
  readonly places: readonly string[];
  /** Codes of professions; none where it is so for all. */
  readonly professions: readonly string[];
  /** Why, as a sentence. */
  readonly cause: string;
  /** What to do about it, as a sentence. */
  readonly mend: string;
};

/** A finding at one place, before places and classes with the same are put together. */
export type PlaceFinding = Pick<RouteFinding, 'severity' | 'professions' | 'cause' | 'mend'>;
