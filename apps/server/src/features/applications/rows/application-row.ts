import type { ApplicationSummary } from '@zhicheng/contract';
import { refusalSentence } from '@zhicheng/contract';
import {
  allowedActions,
  may,
  nextStep,
  openReturn,
  openVisit,
  progressOf,
  routeClassOf,
  statusLabels,
  stepName,
  stepShortNames,
  type Actor,
  type ApplicationState,
  type StepCode,
  type UnitClass,
} from '@zhicheng/domain';
import type { Waiting } from '../../../platform/working-days/index.ts';

/** An application as lists and pages need it, besides its state. */
export interface ApplicationExtras {
  readonly unitName: string;
  readonly unitClass: UnitClass;
  readonly titleName: string | null;
  readonly professionName: string | null;
  readonly titleLevel: ApplicationSummary['titleLevel'];
  /** 24:00 of the window's last day. */
  readonly windowClosesAt: string;
  /** Telephones of the offices concerned, by unit. */
  readonly phones: ReadonlyMap<string, string>;
}

/** The step's name in this application's route. */
export function nameOfStep(
  state: ApplicationState,
  step: StepCode,
  extras: Pick<ApplicationExtras, 'unitClass' | 'titleLevel'>,
): string {
  return state.route
    ? stepName(step, state.route.titleLevel, state.route.unitClass)
    : stepName(step, extras.titleLevel, routeClassOf(extras.unitClass));
}

/** 撤回 is looked for as long as the application is under review: where it is withheld, it says since when and why. */
function withheld(state: ApplicationState, actor: Actor, now: string): ApplicationSummary['withheld'] {
  if (state.status !== 'reviewing' || state.personId !== actor.personId) return [];
  const answer = may(state, 'withdraw', actor, now);
  return answer.ok ? [] : [{ verb: 'withdraw', why: refusalSentence(answer.refusal.code, { ...answer.refusal }) }];
}

function whereabouts(
  state: ApplicationState,
  extras: ApplicationExtras,
  waiting: Waiting,
): ApplicationSummary['whereabouts'] {
  const visit = openVisit(state);
  if (!visit) return null;
  const at = visit.office?.acting ?? visit.office;
  return {
    visitId: visit.id,
    step: visit.step,
    stepName: nameOfStep(state, visit.step, extras),
    unitName: at?.unitName ?? '申报人',
    unitPhone: at ? (extras.phones.get(at.unitId) ?? null) : null,
    since: visit.openedAt,
    workingDays: waiting(visit.openedAt, null),
  };
}

function returnNote(state: ApplicationState, extras: ApplicationExtras): ApplicationSummary['returnNote'] {
  const visit = openReturn(state);
  if (!visit?.returned) return null;
  const { returned } = visit;
  const returner = state.visits.find((one) => one.id === returned.returnerVisitId);
  return {
    verb: returned.verb,
    stepName: nameOfStep(state, returned.returnerStep, extras),
    unitName: returned.returnerOffice.unitName,
    unitPhone: extras.phones.get(returned.returnerOffice.unitId) ?? null,
    at: returner?.closedAt ?? visit.openedAt,
    reason: returned.reason,
    marks: returned.marks.map(({ folder, rowId, item, label, note, suggestion }) => ({
      folder,
      rowId,
      item,
      label,
      note,
      suggestion,
    })),
    mendBy: visit.mendBy,
    direct: returned.direct,
  };
}

function nextOffice(state: ApplicationState, extras: ApplicationExtras): string | null {
  const visit = openVisit(state);
  if (!visit || !state.route) return null;
  const step = visit.step === 'apply' ? state.route.steps[1] : nextStep(state, visit.step);
  return step ? nameOfStep(state, step, extras) : null;
}

/** An application for whoever may read it, with what this actor may do now. */
export function presentApplication(
  state: ApplicationState,
  extras: ApplicationExtras,
  actor: Actor,
  now: string,
  waiting: Waiting,
): ApplicationSummary {
  return {
    id: state.id,
    applyYear: state.applyYear,
    number: state.number,
    noticeId: state.noticeId,
    noticeTitle: state.noticeTitle,
    titleLevel: extras.titleLevel,
    personName: state.personName,
    unitName: extras.unitName,
    titleName: extras.titleName,
    professionName: extras.professionName,
    status: state.status,
    statusLabel: statusLabels[state.status],
    version: state.version,
    mending: state.mending,
    updatedAt: state.updatedAt,
    submitBy: state.status === 'draft' ? extras.windowClosesAt : (openVisit(state)?.mendBy ?? null),
    progress: progressOf(state).map(({ step, state: progress }) => ({
      step,
      name: nameOfStep(state, step, extras),
      shortName: stepShortNames[step],
      state: progress,
    })),
    whereabouts: whereabouts(state, extras, waiting),
    returnNote: returnNote(state, extras),
    nextOffice: nextOffice(state, extras),
    allowedActions: allowedActions(state, actor, now),
    withheld: withheld(state, actor, now),
  };
}
