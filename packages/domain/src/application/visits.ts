/** How visits close and open: each event closes at most one and opens at most one. */
import type { Office } from '../routes/office.ts';
import type { StepCode } from '../routes/step.ts';
import type { Doer, Opinion, ReturnNote, Visit } from './state.ts';
import type { VisitState } from './status.ts';

type Closing = {
  readonly state: Exclude<VisitState, 'open'>;
  readonly by: Doer;
  readonly opinion?: Opinion | null;
  readonly reason?: string | null;
  readonly openedVisitId?: string | null;
};

/** The visits with this one closed. An event that closes what is not open belongs to a broken stream. */
export function close(visits: readonly Visit[], id: string, at: string, closing: Closing): Visit[] {
  if (visits.find((visit) => visit.id === id)?.state !== 'open') throw new Error(`no open visit ${id} to close`);
  return visits.map((visit) =>
    visit.id === id
      ? {
          ...visit,
          state: closing.state,
          closedAt: at,
          closedBy: closing.by,
          opinion: closing.opinion ?? visit.opinion,
          reason: closing.reason ?? null,
          openedVisitId: closing.openedVisitId ?? null,
        }
      : visit,
  );
}

type Opening = {
  readonly id: string;
  readonly version: number;
  readonly step: StepCode;
  readonly office: Office | null;
  readonly cameBy: Visit['cameBy'];
  readonly returned?: ReturnNote | null;
  readonly mendBy?: string | null;
};

export function open(visits: readonly Visit[], at: string, opening: Opening): Visit[] {
  return [
    ...visits,
    {
      id: opening.id,
      version: opening.version,
      step: opening.step,
      office: opening.office,
      state: 'open',
      openedAt: at,
      closedAt: null,
      closedBy: null,
      opinion: null,
      reason: null,
      openedVisitId: null,
      cameBy: opening.cameBy,
      returned: opening.returned ?? null,
      mendBy: opening.mendBy ?? null,
      readBy: [],
    },
  ];
}
