/** Why a command on an application is refused: codes with what the sentence needs. */
import type { StepCode } from '../routes/step.ts';
import type { VisitState } from './status.ts';

export type ApplicationRefusal =
  /** The status does not let it happen. */
  | { readonly code: 'not-in-this-status'; readonly status: string }
  | { readonly code: 'not-own-application' }
  | { readonly code: 'not-handler' }
  | { readonly code: 'own-case' }
  | { readonly code: 'uploader-role-missing' }
  /** Somebody decided first: who, when, and where it lies now. */
  | {
      readonly code: 'already-handled';
      readonly personName: string;
      readonly at: string;
      readonly outcome: VisitState;
      readonly nowAt: string | null;
    }
  /** Who passed for the employer does not judge the same application while the office has another handler. */
  | { readonly code: 'passed-as-employer' }
  /** 撤回 comes too late: the office has acted. */
  | { readonly code: 'office-has-acted'; readonly unitName: string; readonly at: string }
  | { readonly code: 'nothing-to-take-back' }
  | { readonly code: 'stale-version'; readonly current: number }
  | { readonly code: 'already-mending' }
  | { readonly code: 'not-mending' }
  | { readonly code: 'mend-deadline-passed'; readonly mendBy: string }
  /** 恢复 of a deleted draft comes after its seven days. */
  | { readonly code: 'undo-expired'; readonly until: string }
  | { readonly code: 'window-closed'; readonly opensAt: string; readonly closesAt: string }
  | { readonly code: 'incomplete'; readonly missing: number }
  | { readonly code: 'marks-unanswered'; readonly count: number }
  | { readonly code: 'unsaved-changes'; readonly folders: readonly string[] }
  | { readonly code: 'barred'; readonly cause: string }
  | { readonly code: 'year-taken' }
  | { readonly code: 'too-many-drafts'; readonly limit: number }
  | { readonly code: 'not-for-your-unit' }
  | { readonly code: 'no-route' }
  | { readonly code: 'no-office'; readonly step: StepCode }
  | { readonly code: 'office-not-a-candidate' }
  | { readonly code: 'choose-office' }
  | { readonly code: 'opinion-incomplete'; readonly errors: readonly OpinionIssue[] }
  | { readonly code: 'reason-required' }
  | { readonly code: 'name-not-typed' }
  | { readonly code: 'votes-do-not-add-up'; readonly rule: 'sum' | 'quorum' | 'majority' }
  | { readonly code: 'conclude-instead' }
  | { readonly code: 'not-committee-step' }
  | { readonly code: 'direct-not-allowed' };

export type OpinionIssue = { readonly field: string; readonly message: string };
