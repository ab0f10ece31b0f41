import type { Office, OfficeDirectory } from '../routes/office.ts';
import { findOffice, findOfficeAgain, type NoOffice } from '../routes/find-office.ts';
import type { StepCode } from '../routes/step.ts';
import { ok, type Result } from '../result.ts';
import { openVisit, type ApplicationState } from './state.ts';

/** The frozen steps and where one stands among them. A step outside its own route is a broken row, not a refusal. */
function place(state: ApplicationState, step: StepCode): { readonly steps: readonly StepCode[]; readonly at: number } {
  const steps = state.route?.steps ?? [];
  const at = steps.indexOf(step);
  if (at < 0) throw new Error(`the route of ${state.id} has no step ${step}`);
  return { steps, at };
}

/** The step after this one in the frozen route, or null at its end. */
export function nextStep(state: ApplicationState, step: StepCode): StepCode | null {
  const { steps, at } = place(state, step);
  return steps[at + 1] ?? null;
}

/** The step before this one in the frozen route. */
export function stepBefore(state: ApplicationState, step: StepCode): StepCode | null {
  const { steps, at } = place(state, step);
  return steps[at - 1] ?? null;
}

/** The unit that handled a step last, in any version: there 返回修改 goes. */
export function unitThatHandled(state: ApplicationState, step: StepCode): string | null {
  const visit = state.visits.filter((candidate) => candidate.step === step && candidate.office !== null).at(-1);
  return visit?.office?.unitId ?? null;
}

/**
 * The unit that sent the dossier down from this step in the present version: a pass goes to the same unit again. Null
 * where nobody there has decided, so that a pass that was taken back may go to another unit.
 */
export function unitThatSentBack(state: ApplicationState, step: StepCode): string | null {
  const decided = state.visits.filter(
    (visit) =>
      visit.step === step && visit.version === state.version && visit.state !== 'open' && visit.state !== 'taken-back',
  );
  return decided.at(-1)?.office?.unitId ?? null;
}

/**
 * Where a pass of the open step may go: the next step with the offices that can take it today, several only where the
 * clerk picks. Null at the last step, and while the application lies at no office.
 */
export function nextOffices(
  state: ApplicationState,
  directory: OfficeDirectory,
): Result<{ readonly step: StepCode; readonly offices: readonly Office[] } | null, NoOffice> {
  const visit = openVisit(state);
  const step = visit?.office ? nextStep(state, visit.step) : null;
  if (!step || !state.coordinates) return ok(null);
  const unitId = unitThatSentBack(state, step);
  if (unitId !== null) {
    const again = findOfficeAgain(step, unitId, state.coordinates, state.personId, directory);
    return again.ok ? ok({ step, offices: [again.value] }) : again;
  }
  const found = findOffice(step, state.coordinates, state.personId, directory);
  return found.ok ? ok({ step, offices: found.value }) : found;
}
