import type { WorkItem } from '@zhicheng/contract';
import {
  allowedActions,
  handlingOf,
  openVisit,
  statusLabels,
  visitById,
  type Actor,
  type ApplicationState,
  type StepDue,
} from '@zhicheng/domain';
import type { Waiting } from '../../../platform/working-days/index.ts';
import { nameOfStep, type ApplicationExtras } from '../../applications/index.ts';

/** A line of 待办业务, 已办业务 or 办结. */
export function presentWorkItem(
  state: ApplicationState,
  visitId: string,
  extras: ApplicationExtras,
  actor: Actor,
  now: string,
  waiting: Waiting,
  deadline: StepDue | null,
): WorkItem {
  const visit = visitById(state, visitId);
  if (!visit) throw new Error(`application ${state.id} has no visit ${visitId}`);
  const open = openVisit(state);
  const at = open?.office?.acting ?? open?.office;
  return {
    applicationId: state.id,
    visitId,
    number: state.number,
    personName: state.personName,
    unitName: extras.unitName,
    noticeTitle: state.noticeTitle,
    titleName: extras.titleName,
    professionName: extras.professionName,
    status: state.status,
    statusLabel: statusLabels[state.status],
    version: visit.version,
    step: visit.step,
    stepName: nameOfStep(state, visit.step, extras),
    visitState: visit.state,
    officeUnitName: (visit.office?.acting ?? visit.office)?.unitName ?? extras.unitName,
    nowStepName: open ? nameOfStep(state, open.step, extras) : null,
    nowUnitName: open ? (at?.unitName ?? '申报人') : null,
    openedAt: visit.openedAt,
    closedAt: visit.closedAt,
    workingDays: waiting(visit.openedAt, visit.closedAt),
    deadline,
    cameBack: visit.returned !== null || visit.cameBy === 'taken-back' || visit.version > 1,
    acting: Boolean(visit.office?.acting),
    standsInForName: visit.state === 'open' ? (handlingOf(state, visit, actor)?.standsInFor?.personName ?? null) : null,
    read: visit.readBy.some((reader) => reader.personId === actor.personId),
    allowedActions: allowedActions(state, actor, now),
  };
}
