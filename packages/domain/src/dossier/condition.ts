/** When something is wanted or shown, as declarations say it: in code and in words. */
import type { DossierContents, Values } from './content.ts';
import type { DossierContext } from './context.ts';

/** What a condition looks at: the values of the folder (or of the row), all folders, and the context. */
export type Facts = {
  readonly values: Values;
  readonly contents: DossierContents;
  readonly context: DossierContext;
};

/** `words` says in Chinese when it holds: 申报类型为“破格申报”时. */
export type Condition = { readonly words: string; readonly holds: (facts: Facts) => boolean };

export type Requirement = 'always' | 'optional' | Condition;

/** 盲审: shown, hidden, generalised, or shown after redaction of what tells who the applicant is. */
export type BlindTreatment = 'V' | 'H' | 'G' | 'R';
