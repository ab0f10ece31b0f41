import type { Trail } from '@zhicheng/contract';
import {
  askedFields,
  progressOf,
  returnArrows,
  statusLabels,
  visitStateLabels,
  type ApplicationState,
  type Visit,
} from '@zhicheng/domain';
import type { Waiting } from '../../../platform/working-days/index.ts';
import { nameOfStep, type ApplicationExtras } from './application-row.ts';

export interface TrailFile {
  readonly visitId: string;
  readonly id: string;
  readonly name: string;
}

/** For whom: the applicant never reads a name at 高评委评审, and neither does an office that did not hold it. */
export interface TrailReader {
  readonly isApplicant: boolean;
}

function opinionLines(visit: Visit): Trail['entries'][number]['opinion'] {
  const { opinion } = visit;
  if (opinion === null) return [];
  return askedFields(visit.step, opinion).flatMap((field) => {
    const value = opinion[field.id];
    if (value === undefined || value === null || value === '') return [];
    const label = field.options?.find((option) => option.code === value)?.label;
    return [{ label: field.label, value: label ?? String(value) }];
  });
}

function personName(visit: Visit, reader: TrailReader): string | null {
  return visit.step === 'committee' && reader.isApplicant ? null : (visit.closedBy?.personName ?? null);
}

function entry(
  state: ApplicationState,
  visit: Visit,
  extras: ApplicationExtras,
  files: readonly TrailFile[],
  reader: TrailReader,
  waiting: Waiting,
): Trail['entries'][number] {
  const at = visit.office?.acting ?? visit.office;
  return {
    visitId: visit.id,
    version: visit.version,
    step: visit.step,
    stepName: nameOfStep(state, visit.step, extras),
    unitName: at?.unitName ?? extras.unitName,
    unitPhone: at ? (extras.phones.get(at.unitId) ?? null) : null,
    personName: visit.step === 'apply' ? state.personName : personName(visit, reader),
    openedAt: visit.openedAt,
    closedAt: visit.closedAt,
    workingDays: waiting(visit.openedAt, visit.closedAt),
    state: visit.state,
    stateLabel:
      visit.step === 'apply' && visit.state === 'open' ? statusLabels.returned : visitStateLabels[visit.state],
    opinion: opinionLines(visit),
    reason: visit.reason,
    files: files.filter((file) => file.visitId === visit.id).map(({ id, name }) => ({ id, name })),
    chosenBecause: visit.office?.reason ?? null,
    actingCause: visit.office?.acting?.cause ?? null,
  };
}

const arrowLabels = { 'sent-back': '返回修改', rejected: '拒绝', 'taken-back': '撤回' } as const;

/** 查看流程 and 流程图, both out of the visits that the events made. */
export function presentTrail(
  state: ApplicationState,
  extras: ApplicationExtras,
  files: readonly TrailFile[],
  reader: TrailReader,
  waiting: Waiting,
): Trail {
  const lastOf = (places: readonly number[]): Visit | undefined => state.visits[places.at(-1) ?? -1];
  return {
    applicationId: state.id,
    number: state.number,
    personName: state.personName,
    titleName: extras.titleName,
    status: state.status,
    statusLabel: statusLabels[state.status],
    entries: state.visits.map((visit) => entry(state, visit, extras, files, reader, waiting)),
    nodes: progressOf(state).map(({ step, state: progress, visits }) => {
      const last = lastOf(visits);
      const at = last?.office?.acting ?? last?.office;
      return {
        step,
        stepName: nameOfStep(state, step, extras),
        state: progress,
        unitName: step === 'apply' ? extras.unitName : (at?.unitName ?? null),
        personName: step === 'apply' ? state.personName : last ? personName(last, reader) : null,
        visits: [...visits],
      };
    }),
    returns: returnArrows(state).map((arrow) => ({
      from: arrow.from,
      to: arrow.to,
      version: arrow.version,
      at: arrow.at,
      label: arrowLabels[arrow.verb],
    })),
  };
}

/** Units whose telephones an application's pages show. */
export function unitsConcerned(state: ApplicationState): string[] {
  const ids = state.visits.flatMap((visit) => {
    const at = visit.office?.acting ?? visit.office;
    return [at?.unitId, visit.returned?.returnerOffice.unitId].filter((id) => id !== undefined);
  });
  return [...new Set(ids)];
}
