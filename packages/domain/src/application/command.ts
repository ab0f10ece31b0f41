/** What people ask of an application. Facts that need a look at other tables are brought by the caller. */
import type { Coordinates, Office } from '../routes/office.ts';
import type { FrozenRoute, Mark, Opinion } from './state.ts';

/** The opinion form's answer to a step's opinion: made by `opinions/check-opinion`. */
export type Votes = {
  readonly due: number;
  readonly present: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
};

export type SubmitFacts = {
  readonly number: string;
  readonly route: FrozenRoute;
  readonly coordinates: Coordinates;
  readonly candidates: readonly Office[];
  readonly dossierHash: string;
  readonly declarationRelease: number;
  /** Errors that the check found. */
  readonly missing: number;
  readonly unsavedFolders: readonly string[];
  readonly bar: string | null;
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
  | ({
      readonly type: 'conclude';
      readonly votes: Votes;
      readonly conclusion: 'passed' | 'not-passed';
      readonly bar: string | null;
    } & Deciding &
      Onward)
  | ({ readonly type: 'return'; readonly directAllowed: boolean } & Deciding & Sending)
  | ({ readonly type: 'reject'; readonly directAllowed: boolean } & Deciding & Sending)
  | ({ readonly type: 'void'; readonly reason: string; readonly typedName: string } & Deciding)
  | { readonly type: 'take-back'; readonly visitId: string };

/** The visit and the dossier version that the person saw. */
export type Deciding = { readonly visitId: string; readonly version: number };

export type Onward = {
  readonly opinion: Opinion;
  /** The offices found for the next step; empty at the last. */
  readonly candidates: readonly Office[];
  /** The unit that the clerk chose in 选择下一步审批单位; null takes the only one. */
  readonly chosenUnitId: string | null;
};

export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
