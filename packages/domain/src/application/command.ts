/** What people ask of an application. Facts that need a look at other tables are brought by the caller. */
import type { Coordinates, Office } from '../routes/office.ts';
import type { FrozenRoute, Mark, Opinion } from './state.ts';

export type SubmitFacts = {
  readonly number: string;
  readonly route: FrozenRoute;
  readonly coordinates: Coordinates;
  readonly candidates: readonly Office[];
  readonly dossierHash: string;
  readonly declarationRelease: number;
  /** Errors that the check found. */
  readonly missing: number;
  /** Marks of the return that are neither mended nor answered with 不改; 0 before any return. */
  readonly unansweredMarks: number;
  readonly unsavedFolders: readonly string[];
  readonly bar: string | null;
  /** From `opensAt` on, and no longer at `closesAt`: 24:00 of the window's last day. */
  readonly window: { readonly opensAt: string; readonly closesAt: string };
};

export type Sending = {
  readonly reason: string;
  readonly marks: readonly Mark[];
  readonly mendDays: number;
  readonly direct: boolean;
};

export type Command =
  | ({ readonly type: 'submit'; readonly version: number } & SubmitFacts)
  | { readonly type: 'withdraw' }
  | { readonly type: 'start-mending' }
  | { readonly type: 'discard' }
  | { readonly type: 'restore' }
  | { readonly type: 'abandon'; readonly typedName: string }
  | { readonly type: 'read'; readonly visitId: string }
  | {
      readonly type: 'attach-file';
      readonly visitId: string;
      readonly fileId: string;
      readonly name: string;
      readonly sha256: string;
    }
  | ({ readonly type: 'pass'; readonly bar: string | null } & Deciding & Onward)
  /** Votes and 评审结论 stand in the opinion. */
  | ({ readonly type: 'conclude'; readonly bar: string | null } & Deciding & Onward)
  | ({ readonly type: 'return'; readonly directAllowed: boolean } & Deciding & Sending)
  | ({ readonly type: 'reject'; readonly directAllowed: boolean } & Deciding & Sending)
  | ({ readonly type: 'void'; readonly reason: string; readonly typedName: string } & Deciding)
  | { readonly type: 'take-back'; readonly visitId: string };

/** The visit and the dossier version that the person saw. */
export type Deciding = { readonly visitId: string; readonly version: number };

export type Onward = {
  readonly opinion: Opinion;
  /** The offices found for the next step (`nextOffices`); empty at the last. */
  readonly candidates: readonly Office[];
  /** The unit that the clerk chose in 选择下一步审批单位; null takes the only one. */
  readonly chosenUnitId: string | null;
};

export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
