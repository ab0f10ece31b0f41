import { addDays } from '../calendar/civil-date.ts';
import { ok, refused, type Result } from '../result.ts';
import { handlingWith, type Actor, type ActorMembership, type Handling, type StandingIn } from './actor.ts';
import type { ApplicationRefusal } from './refusal.ts';
import { openVisit, visitById, type ApplicationState, type Visit } from './state.ts';
import { approvingSteps, type StepCode } from '../routes/step.ts';
import { isApplicantVerb, statusAllows, verbs, type ApplicantVerb, type Verb } from './verb.ts';

type Answer = Result<Permission, ApplicationRefusal>;

/** What lets the actor act: the visit concerned, and the membership in whose name the entry is made. */
export type Permission = {
  readonly visit: Visit | null;
  readonly membership: ActorMembership;
  /** The absent colleague, where it is a 代办. */
  readonly standsInFor?: StandingIn | null;
};

/** By what the actor handles a visit: in the office itself, or in the unit that acts for it (代行); by a role, or as a stand-in. */
export function handlingOf(state: ApplicationState, visit: Visit, actor: Actor): Handling | undefined {
  if (!visit.office) return undefined;
  const at = visit.office.acting ?? visit.office;
  return handlingWith(actor, at.unitId, at.roles, state.personId);
}

/** What this person did last, where it is a pass or return to another office: nothing else is taken back. */
function ownLastDecision(
  state: ApplicationState,
  actor: Actor,
): { readonly decision: Visit; readonly opened: Visit } | undefined {
  const last = state.visits
    .filter((visit) => visit.office !== null && visit.closedBy?.personId === actor.personId)
    .at(-1);
  const decision = last?.state === 'passed' || last?.state === 'sent-back' ? last : undefined;
  const opened = decision?.openedVisitId ? visitById(state, decision.openedVisitId) : undefined;
  return decision && opened?.office ? { decision, opened } : undefined;
}

/** The one office visit of this version, while nobody there has acted; else the visit that has. */
function firstVisit(state: ApplicationState): { readonly open: Visit | null; readonly acted: Visit | null } {
  const visits = state.visits.filter((visit) => visit.version === state.version && visit.office !== null);
  const acted = visits.find((visit) => visit.state !== 'open' && visit.state !== 'taken-back') ?? null;
  const [only] = visits.filter((visit) => visit.state === 'open');
  return { open: acted === null && only ? only : null, acted };
}

const undoDays = 7;

/** The instant from which a 删除 can no longer be undone. */
function undoUntil({ discardedAt }: ApplicationState): string {
  return discardedAt === null ? '' : `${addDays(discardedAt.slice(0, 10), undoDays)}${discardedAt.slice(10)}`;
}

/**
 * The membership under which the application was made; for one under way, the same after its applicant went to another unit,
 * for it stays with the old one.
 */
function applyingMembership(state: ApplicationState, actor: Actor): ActorMembership | undefined {
  const applying = actor.memberships.filter(({ roles }) => roles.includes('applicant'));
  const same = applying.find(({ membershipId }) => membershipId === state.membershipId);
  if (same || applying.length === 0 || state.coordinates === null) return same;
  const { employerId, employerName } = state.coordinates;
  return { membershipId: state.membershipId, unitId: employerId, unitName: employerName, roles: ['applicant'] };
}

function applicantMay(state: ApplicationState, verb: ApplicantVerb, actor: Actor, now: string): Answer {
  const membership = applyingMembership(state, actor);
  if (!membership) return refused({ code: 'not-own-application' });
  const own = openVisit(state) ?? null;
  switch (verb) {
    case 'edit':
      if (state.status === 'returned' && !state.mending) return refused({ code: 'not-mending' });
      return ok({ visit: own, membership });
    case 'submit':
      if (state.status === 'returned') {
        if (!state.mending) return refused({ code: 'not-mending' });
        const mendBy = own?.mendBy;
        if (mendBy && now >= mendBy) return refused({ code: 'mend-deadline-passed', mendBy });
      }
      return ok({ visit: own, membership });
    case 'start-mending':
      return state.mending ? refused({ code: 'already-mending' }) : ok({ visit: own, membership });
    case 'withdraw': {
      const { open, acted } = firstVisit(state);
      if (open) return ok({ visit: open, membership });
      const unitName = acted?.closedBy?.unitName ?? '';
      return refused({ code: 'office-has-acted', unitName, at: acted?.closedAt ?? state.updatedAt });
    }
    case 'restore': {
      const until = undoUntil(state);
      return now < until ? ok({ visit: own, membership }) : refused({ code: 'undo-expired', until });
    }
    case 'discard':
    case 'abandon':
      return ok({ visit: own, membership });
  }
}

function handlerMay(state: ApplicationState, verb: Verb, actor: Actor): Answer {
  const visit = openVisit(state);
  if (!visit?.office) return refused({ code: 'not-handler' });
  const handling = handlingOf(state, visit, actor);
  if (!handling) return refused({ code: 'not-handler' });
  if (state.personId === actor.personId) return refused({ code: 'own-case' });
  const { membership, standsInFor } = handling;
  // Given by the 上级机构 alone, so it is never lent.
  if (verb === 'attach-file' && !membership.roles.includes('process-file-uploader')) {
    return refused({ code: 'uploader-role-missing' });
  }
  if (verb === 'pass' && visit.step === 'committee') return refused({ code: 'conclude-instead' });
  if (verb === 'conclude' && visit.step !== 'committee') return refused({ code: 'not-committee-step' });
  return ok({ visit, membership, standsInFor });
}

function deciderMay(state: ApplicationState, actor: Actor): Answer {
  const last = ownLastDecision(state, actor);
  if (!last) return refused({ code: 'nothing-to-take-back' });
  const { decision, opened } = last;
  if (opened.state !== 'open') {
    const unitName = opened.closedBy?.unitName ?? '';
    return refused({ code: 'office-has-acted', unitName, at: opened.closedAt ?? state.updatedAt });
  }
  const handling = handlingOf(state, decision, actor);
  return handling ? ok({ visit: decision, ...handling }) : refused({ code: 'not-handler' });
}

/** Steps that who passed for the employer does not decide while somebody else can. */
function isApproving(step: StepCode): boolean {
  return approvingSteps.includes(step) || step === 'qualification' || step === 'committee';
}

/**
 * Whether this person, or the colleague stood in for, passed the employer's step of the same application, and the visit is
 * at a step that judges it.
 */
export function passedAsEmployer(state: ApplicationState, visit: Visit, actor: Actor): boolean {
  if (!isApproving(visit.step)) return false;
  const absent = handlingOf(state, visit, actor)?.standsInFor?.personId;
  const concerned = [actor.personId, ...(absent === undefined ? [] : [absent])];
  return state.visits.some(
    (other) =>
      other.step === 'employer' &&
      other.state === 'passed' &&
      other.closedBy !== null &&
      concerned.includes(other.closedBy.personId) &&
      visitById(state, other.openedVisitId ?? '')?.state !== 'taken-back',
  );
}

/**
 * Whether this person may use this verb now, judged by the row alone; `decide` asks it first, then what needs contents.
 * `now` is the database's instant.
 */
export function may(state: ApplicationState, verb: Verb, actor: Actor, now: string): Answer {
  // Whose it is comes first: nobody hears the status of somebody else's application.
  if (isApplicantVerb(verb) && state.personId !== actor.personId) return refused({ code: 'not-own-application' });
  if (!statusAllows(state.status, verb)) return refused({ code: 'not-in-this-status', status: state.status });
  if (isApplicantVerb(verb)) return applicantMay(state, verb, actor, now);
  return verb === 'take-back' ? deciderMay(state, actor) : handlerMay(state, verb, actor);
}

/** Every verb that this person may use now: what a screen shows as buttons. */
export function allowedActions(state: ApplicationState, actor: Actor, now: string): Verb[] {
  return verbs.filter((verb) => may(state, verb, actor, now).ok);
}

/** Refuses an act on a visit that is no longer open, telling who closed it and where the application lies now. */
export function stillOpen(state: ApplicationState, visitId: string): Result<Visit, ApplicationRefusal> {
  const visit = visitById(state, visitId);
  if (!visit) return refused({ code: 'not-handler' });
  if (visit.state === 'open') return ok(visit);
  const now = openVisit(state);
  return refused({
    code: 'already-handled',
    personName: visit.closedBy?.personName ?? '',
    at: visit.closedAt ?? state.updatedAt,
    outcome: visit.state,
    nowAt: now ? (now.office?.unitName ?? '申报人') : null,
  });
}
