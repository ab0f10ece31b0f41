import type { StepCode } from '../routes/step.ts';
import { openVisit, visitById, type ApplicationState, type Visit } from './state.ts';

export type StepProgress = {
  readonly step: StepCode;
  readonly state: 'done' | 'current' | 'coming';
  /** Visits of this step, oldest first, as indexes into the state's visits. */
  readonly visits: readonly number[];
};

/**
 * The frozen route step by step (流程图, §4.1.1.17): what lies before the open step is done, the open one current, the rest
 * coming. Of an ended application everything up to where it ended is done.
 */
export function progressOf(state: ApplicationState): StepProgress[] {
  const steps = state.route?.steps ?? [];
  const at = openVisit(state)?.step ?? null;
  const current = at === null ? -1 : steps.indexOf(at);
  const last = state.visits.at(-1);
  const ended = state.status === 'approved' ? steps.length - 1 : last ? steps.indexOf(last.step) : -1;
  return steps.map((step, index) => ({
    step,
    state:
      at === null
        ? index <= ended
          ? 'done'
          : 'coming'
        : index < current
          ? 'done'
          : index === current
            ? 'current'
            : 'coming',
    visits: state.visits.flatMap((visit, place) => (visit.step === step ? [place] : [])),
  }));
}

export type ReturnArrow = {
  readonly from: StepCode;
  readonly to: StepCode;
  readonly version: number;
  readonly at: string;
  readonly verb: 'sent-back' | 'rejected' | 'taken-back';
};

/** Every way back that was taken, in order: drawn dashed, with its round. */
export function returnArrows(state: ApplicationState): ReturnArrow[] {
  return state.visits.flatMap((visit): ReturnArrow[] => {
    if (visit.closedAt === null) return [];
    const { state: verb, version, closedAt: at, step: from } = visit;
    if (verb === 'sent-back' || verb === 'rejected') {
      const to = visit.openedVisitId ? visitById(state, visit.openedVisitId)?.step : undefined;
      return to ? [{ from, to, version, at, verb }] : [];
    }
    if (verb === 'taken-back') {
      const to = state.visits[state.visits.indexOf(visit) + 1]?.step ?? 'apply';
      return [{ from, to, version, at, verb }];
    }
    return [];
  });
}

/** The note of the return that the open visit came by: what its office or the applicant reads first. */
export function openReturn(state: ApplicationState): Visit | null {
  const visit = openVisit(state);
  return visit?.returned ? visit : null;
}
