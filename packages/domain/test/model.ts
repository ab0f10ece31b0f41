/**
 * What an application does, told a second time and as simply as can be, without a table of statuses: where it lies, who
 * may take the last step back, and to whom a mended one goes. The decider is held against it.
 */
const chain = [
  'apply',
  'employer',
  'county-department',
  'county-industry',
  'county-bureau',
  'city-industry',
  'city-bureau',
  'qualification',
  'committee',
  'province-bureau',
] as const;

const handlersOf: Readonly<Record<(typeof chain)[number], readonly string[]>> = {
  apply: [],
  employer: ['company-clerk', 'company-clerk的同事'],
  'county-department': ['county-agriculture-clerk'],
  'county-industry': ['county-agriculture-clerk'],
  'county-bureau': ['county-clerk'],
  'city-industry': ['city-agriculture-clerk'],
  'city-bureau': ['city-clerk'],
  qualification: ['committee-clerk'],
  committee: ['committee-clerk'],
  'province-bureau': ['province-clerk'],
};

/** What a return says; the same said again is 照转. */
export type Said = { readonly reason: string; readonly direct: boolean };
type Note = Said & { readonly returner: number };

export type Model = {
  readonly status: 'draft' | 'reviewing' | 'returned' | 'discarded' | 'ended';
  /** Where it lies, as a place in the chain; 0 is the applicant. */
  readonly at: number;
  readonly version: number;
  readonly mending: boolean;
  /** An office has decided: in this version, and in any. */
  readonly acted: boolean;
  readonly everActed: boolean;
  /** What came down with a return to the office or the applicant where it lies. */
  readonly note: Note | null;
  /** The note of the last return to the applicant: a withdrawn resubmission has it again. */
  readonly lastReturn: Note | null;
  /** The last move from office to office, by whom it may be taken back. */
  readonly move: { readonly by: string; readonly from: number; readonly note: Note | null } | null;
};

export const fresh: Model = {
  status: 'draft',
  at: 0,
  version: 0,
  mending: false,
  acted: false,
  everActed: false,
  note: null,
  lastReturn: null,
  move: null,
};

export type Act =
  | { readonly verb: 'submit' | 'withdraw' | 'start-mending' | 'abandon' | 'discard' | 'restore' }
  | { readonly verb: 'read' | 'attach-file' | 'pass' | 'void' | 'take-back' }
  | { readonly verb: 'conclude'; readonly passed: boolean }
  | { readonly verb: 'return' | 'reject'; readonly said: Said };

export function stepOf({ at }: Model): (typeof chain)[number] {
  return chain[at] ?? 'apply';
}

/** Who may do it now; nobody where it cannot be done. */
export function mayDo(model: Model, verb: Act['verb'] | 'edit' | 'save-opinion'): readonly string[] {
  const applicant = (may: boolean): readonly string[] => (may ? ['applicant'] : []);
  const handlers = model.status === 'reviewing' ? handlersOf[stepOf(model)] : [];
  const committee = stepOf(model) === 'committee';
  switch (verb) {
    case 'edit':
    case 'submit':
      return applicant(model.status === 'draft' || (model.status === 'returned' && model.mending));
    case 'discard':
      return applicant(model.status === 'draft');
    case 'restore':
      return applicant(model.status === 'discarded');
    case 'withdraw':
      return applicant(model.status === 'reviewing' && !model.acted);
    case 'start-mending':
      return applicant(model.status === 'returned' && !model.mending);
    case 'abandon':
      return applicant(model.status === 'returned');
    case 'save-opinion':
    case 'read':
    case 'return':
    case 'reject':
    case 'void':
      return handlers;
    case 'attach-file':
      return handlers.filter((id) => id === 'company-clerk' || id === 'county-clerk');
    case 'pass':
      return committee ? [] : handlers;
    case 'conclude':
      return committee ? handlers : [];
    case 'take-back':
      return model.status === 'reviewing' && model.move ? [model.move.by] : [];
  }
}

function toApplicant(model: Model, note: Note): Model {
  return { ...model, status: 'returned', at: 0, mending: false, note, lastReturn: note, move: null };
}

/** What it comes to when who may does it. */
export function done(model: Model, act: Act, by: string): Model {
  const decided: Model = { ...model, acted: true, everActed: true, note: null, move: null };
  switch (act.verb) {
    case 'submit': {
      const at = model.status === 'returned' && model.note?.direct ? model.note.returner : 1;
      const version = model.version + 1;
      return { ...model, status: 'reviewing', at, version, mending: false, acted: false, note: null, move: null };
    }
    case 'withdraw':
      return model.everActed
        ? { ...model, status: 'returned', at: 0, mending: true, note: model.lastReturn }
        : { ...model, status: 'draft', at: 0 };
    case 'start-mending':
      return { ...model, mending: true };
    case 'discard':
      return { ...model, status: 'discarded' };
    case 'restore':
      return { ...model, status: 'draft' };
    case 'abandon':
    case 'void':
      return { ...decided, status: 'ended' };
    case 'read':
    case 'attach-file':
      return model;
    case 'conclude':
      return act.passed ? { ...decided, at: model.at + 1 } : { ...decided, status: 'ended' };
    case 'pass':
      return model.at === chain.length - 1
        ? { ...decided, status: 'ended' }
        : { ...decided, at: model.at + 1, move: { by, from: model.at, note: model.note } };
    case 'return':
    case 'reject': {
      const { said } = act;
      const same = model.note !== null && model.note.reason === said.reason && model.note.direct === said.direct;
      const note = { ...said, returner: same ? model.note.returner : model.at };
      return act.verb === 'return' && model.at > 1
        ? { ...decided, at: model.at - 1, note, move: { by, from: model.at, note: model.note } }
        : toApplicant(decided, note);
    }
    case 'take-back':
      return model.move ? { ...model, at: model.move.from, note: model.move.note, move: null } : model;
  }
}
