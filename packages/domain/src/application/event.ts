/** What happened to an application. Stored ones are never rewritten: a changed shape is a new `typeVersion`, lifted on reading. */
import type { Coordinates, Office } from '../routes/office.ts';
import type { StepCode } from '../routes/step.ts';
import type { Doer, FrozenRoute, Opinion, ReturnNote } from './state.ts';

export type OpenedOffice = { readonly visitId: string; readonly step: StepCode; readonly office: Office };
export type OpenedApplicant = { readonly visitId: string; readonly mendBy: string };

export type EventPayloads = {
  created: {
    readonly applicationId: string;
    readonly applyYear: number;
    readonly noticeId: string;
    readonly noticeTitle: string;
    readonly membershipId: string;
    readonly by: Doer;
  };
  submitted: {
    readonly by: Doer;
    readonly version: number;
    readonly number: string;
    /** The applicant's own visit that ends: a new one at the first submission, the open one of a mended dossier. */
    readonly applyVisitId: string;
    readonly route: FrozenRoute;
    readonly coordinates: Coordinates;
    readonly dossierHash: string;
    readonly declarationRelease: number;
    readonly opened: OpenedOffice;
  };
  withdrawn: {
    readonly by: Doer;
    readonly visitId: string;
    readonly to: 'draft' | 'returned';
    readonly applyVisitId: string;
  };
  /** A draft goes with its applicant into another unit; what is under way never does. */
  'unit-changed': {
    readonly by: Doer;
    readonly membershipId: string;
    readonly unitId: string;
    readonly unitName: string;
  };
  'mending-started': { readonly by: Doer; readonly visitId: string };
  discarded: { readonly by: Doer };
  restored: { readonly by: Doer };
  abandoned: { readonly by: Doer; readonly visitId: string };
  'read-noted': { readonly by: Doer; readonly visitId: string };
  'file-attached': {
    readonly by: Doer;
    readonly visitId: string;
    readonly fileId: string;
    readonly name: string;
    readonly sha256: string;
  };
  passed: {
    readonly by: Doer;
    readonly visitId: string;
    readonly opinion: Opinion;
    readonly opened: OpenedOffice | null;
  };
  'review-concluded': {
    readonly by: Doer;
    readonly visitId: string;
    readonly source: 'entered' | 'ballot';
    readonly conclusion: 'passed' | 'not-passed';
    readonly opinion: Opinion;
    readonly opened: OpenedOffice | null;
  };
  'sent-back': {
    readonly by: Doer;
    readonly visitId: string;
    readonly note: ReturnNote;
    readonly to: ({ readonly kind: 'office' } & OpenedOffice) | ({ readonly kind: 'applicant' } & OpenedApplicant);
  };
  rejected: {
    readonly by: Doer;
    readonly visitId: string;
    readonly note: ReturnNote;
    readonly opened: OpenedApplicant;
  };
  voided: { readonly by: Doer; readonly visitId: string; readonly reason: string };
  /** 重新指定: the 上级机构 of the office that held it named another unit for the open visit. */
  'office-reassigned': {
    readonly by: Doer;
    readonly visitId: string;
    readonly office: Office;
    readonly reason: string;
  };
  /** Nobody in the office could handle it any more: somebody else does (代行), or the office itself again. */
  'office-covered': { readonly by: Doer; readonly visitId: string; readonly acting: Office['acting'] };
  'taken-back': {
    readonly by: Doer;
    readonly visitId: string;
    readonly ownVisitId: string;
    readonly opened: OpenedOffice;
  };
};

export type EventType = keyof EventPayloads;

export const eventTypes = [
  'created',
  'submitted',
  'withdrawn',
  'unit-changed',
  'mending-started',
  'discarded',
  'restored',
  'abandoned',
  'read-noted',
  'file-attached',
  'passed',
  'review-concluded',
  'sent-back',
  'rejected',
  'voided',
  'office-reassigned',
  'office-covered',
  'taken-back',
] as const satisfies readonly EventType[];

export type DomainEvent = {
  [T in EventType]: { readonly type: T; readonly typeVersion: 1; readonly payload: EventPayloads[T] };
}[EventType];

/** An event with its place in the stream. */
export type RecordedEvent = DomainEvent & { readonly seq: number; readonly at: string };
