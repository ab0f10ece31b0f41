import type { CivilDate } from '../calendar/civil-date.ts';
import type { LevelCode } from '../dossier/code-lists/levels.ts';
import type { RouteKind, StepCode, TitleLevel } from '../routes/step.ts';
import type { UnitClass } from '../units/unit-class.ts';
import type { RichText } from './rich-text.ts';

/** 报送截止: the day by which a step should have passed things on. It marks and reminds, and refuses nothing. */
export type StepDeadline = { readonly step: StepCode; readonly due: CivilDate };

/** A series with the professions that are meant; none named means all of the series. */
export type SeriesChoice = { readonly code: string; readonly professions: readonly string[] };

/** All that a 评审通知 says; its revisions keep exactly this. Days are civil days, both ends counted. */
export type NoticeContent = {
  readonly title: string;
  readonly applyYear: number;
  readonly titleLevel: TitleLevel;
  readonly kind: RouteKind;
  readonly ranks: readonly LevelCode[];
  /** None for 初定, which has no committee. */
  readonly committeeId: string | null;
  readonly series: readonly SeriesChoice[];
  readonly unitClasses: readonly UnitClass[];
  /** Codes of divisions; none means the whole province. */
  readonly regions: readonly string[];
  /** Codes of APPLY_TYPE. */
  readonly applyTypes: readonly string[];
  readonly windowFrom: CivilDate;
  readonly windowTo: CivilDate;
  /** The last day to which a 补正 deadline may be set. */
  readonly mendLatest: CivilDate;
  readonly mendWorkingDays: number;
  readonly deadlines: readonly StepDeadline[];
  /** Whether 直达本环节 may be chosen. */
  readonly allowsDirectReturn: boolean;
  /** Whether it takes the person's place of the year; else 不占年度名额. */
  readonly takesPlace: boolean;
  /** 资历计算截止日 */
  readonly cutoff: CivilDate;
  readonly asksPledgeScan: boolean;
  readonly asksDiplomaFiling: boolean;
  readonly asksPostQuota: boolean;
  readonly body: RichText;
  readonly contact: string;
  /** Ids of the files beside it. */
  readonly attachments: readonly string[];
};

/** What may stay open while a notice is written. */
type OpenField = 'applyYear' | 'windowFrom' | 'windowTo' | 'mendLatest' | 'mendWorkingDays' | 'cutoff';

/** A notice while it is written: whatever was typed is kept, and what is missing is null or empty. */
export type NoticeDraft = Omit<NoticeContent, OpenField> & {
  readonly [F in OpenField]: NoticeContent[F] | null;
};
