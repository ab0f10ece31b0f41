/** An application as the fold of its events: what commands load, what the row keeps. Plain JSON. */
import type { Coordinates, Office } from '../routes/office.ts';
import type { RouteKind, StepCode, TitleLevel } from '../routes/step.ts';
import type { RouteClass } from '../routes/route.ts';
import type { Status, VisitState } from './status.ts';

/** Who did something, with the names of that day. */
export type Doer = {
  readonly personId: string;
  readonly personName: string;
  readonly unitId: string;
  readonly unitName: string;
  /** 代办: the absent colleague for whom it was done; the name says it too. */
  readonly standsInForId?: string;
};

/** A field or slot that a returner marked, with a word to the applicant. */
export type Mark = {
  readonly folder: string;
  readonly rowId: string | null;
  readonly item: string;
  readonly label: string;
  readonly note: string;
  readonly suggestion: string | null;
};

/** Why a visit came back: carried along unchanged when it is 照转. */
export type ReturnNote = {
  /** The visit that set the marks. */
  readonly returnerVisitId: string;
  readonly returnerStep: StepCode;
  readonly returnerOffice: Office;
  readonly verb: 'return' | 'reject';
  readonly reason: string;
  readonly marks: readonly Mark[];
  /** Working days that the applicant has, counted from the arrival at the applicant. */
  readonly mendDays: number;
  /** 直达本环节: the mended dossier goes straight back to the returner. */
  readonly direct: boolean;
  /** What earlier returners said, kept where an office on the way down changed it and so became the returner. */
  readonly earlier: readonly EarlierReturn[];
};

export type EarlierReturn = {
  readonly step: StepCode;
  readonly unitName: string;
  readonly reason: string;
  readonly marks: readonly Mark[];
};

export type Opinion = Readonly<Record<string, string | number | boolean | null>>;

export type Visit = {
  readonly id: string;
  /** The n-th 提交 that it belongs to (轮). */
  readonly version: number;
  readonly step: StepCode;
  /** Null at the applicant's own step. */
  readonly office: Office | null;
  readonly state: VisitState;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly closedBy: Doer | null;
  readonly opinion: Opinion | null;
  readonly reason: string | null;
  /** The visit that its decision opened. */
  readonly openedVisitId: string | null;
  /** How it came to be open. */
  readonly cameBy: 'submitted' | 'passed' | 'sent-back' | 'rejected' | 'withdrawn' | 'taken-back';
  readonly returned: ReturnNote | null;
  /** From this instant on (24:00 of the last day) a mended dossier is refused; applicant's visits only. */
  readonly mendBy: string | null;
  readonly readBy: readonly { readonly personId: string; readonly at: string }[];
  /** 重新指定: from where it was moved to another unit, by whom and why; absent where it never was. */
  readonly moves?: readonly VisitMove[];
};

export type VisitMove = {
  readonly at: string;
  readonly by: Doer;
  readonly from: { readonly unitId: string; readonly unitName: string };
  readonly reason: string;
};

export type FrozenRoute = {
  readonly kind: RouteKind;
  readonly titleLevel: TitleLevel;
  readonly unitClass: RouteClass;
  readonly version: number;
  readonly steps: readonly StepCode[];
};

export type ApplicationState = {
  readonly id: string;
  readonly applyYear: number;
  readonly noticeId: string;
  readonly noticeTitle: string;
  readonly personId: string;
  readonly personName: string;
  readonly membershipId: string;
  readonly employerId: string;
  readonly status: Status;
  /** How often it was submitted; people see it as 轮. */
  readonly version: number;
  /** 编号, given at the first 提交 and never changed. */
  readonly number: string | null;
  readonly route: FrozenRoute | null;
  readonly coordinates: Coordinates | null;
  /** Returned, and 撤回 was pressed: the dossier can be edited. */
  readonly mending: boolean;
  readonly visits: readonly Visit[];
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly discardedAt: string | null;
  readonly seq: number;
};

export function openVisit(state: ApplicationState): Visit | undefined {
  return state.visits.find((visit) => visit.state === 'open');
}

export function visitById(state: ApplicationState, id: string): Visit | undefined {
  return state.visits.find((visit) => visit.id === id);
}
