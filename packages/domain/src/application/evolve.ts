import type { RecordedEvent } from './event.ts';
import type { ApplicationState, Visit } from './state.ts';
import { close, open } from './visits.ts';

function created(event: RecordedEvent & { type: 'created' }): ApplicationState {
  const { payload, at, seq } = event;
  return {
    id: payload.applicationId,
    applyYear: payload.applyYear,
    noticeId: payload.noticeId,
    noticeTitle: payload.noticeTitle,
    personId: payload.by.personId,
    personName: payload.by.personName,
    membershipId: payload.membershipId,
    employerId: payload.by.unitId,
    status: 'draft',
    version: 0,
    number: null,
    route: null,
    coordinates: null,
    mending: false,
    visits: [],
    createdAt: at,
    updatedAt: at,
    discardedAt: null,
    seq,
  };
}

/** The visit that the last return to the applicant opened: its note and deadline hold until the dossier is taken again. */
function lastReturn(state: ApplicationState): Visit | undefined {
  return state.visits.filter((visit) => visit.step === 'apply' && visit.returned !== null).at(-1);
}

function submitted(state: ApplicationState, event: RecordedEvent & { type: 'submitted' }): ApplicationState {
  const { payload, at } = event;
  const { version, opened, by } = payload;
  const since = state.visits.at(-1)?.closedAt ?? state.createdAt;
  const own = state.visits.some((visit) => visit.id === payload.applyVisitId)
    ? state.visits
    : open(state.visits, since, {
        id: payload.applyVisitId,
        version,
        step: 'apply',
        office: null,
        cameBy: 'submitted',
      });
  const closed = close(own, payload.applyVisitId, at, { state: 'submitted', by, openedVisitId: opened.visitId });
  const visits = open(closed, at, {
    id: opened.visitId,
    version,
    step: opened.step,
    office: opened.office,
    cameBy: 'submitted',
  });
  const { number, route, coordinates } = payload;
  return { ...state, status: 'reviewing', version, number, route, coordinates, mending: false, visits };
}

function withdrawn(state: ApplicationState, event: RecordedEvent & { type: 'withdrawn' }): ApplicationState {
  const { payload, at } = event;
  const closed = close(state.visits, payload.visitId, at, { state: 'taken-back', by: payload.by });
  if (payload.to === 'draft') {
    return { ...state, status: 'draft', route: null, coordinates: null, mending: false, visits: closed };
  }
  const before = lastReturn(state);
  const visits = open(closed, at, {
    id: payload.applyVisitId,
    version: state.version,
    step: 'apply',
    office: null,
    cameBy: 'withdrawn',
    returned: before?.returned ?? null,
    mendBy: before?.mendBy ?? null,
  });
  return { ...state, status: 'returned', mending: true, visits };
}

function decided(
  state: ApplicationState,
  event: RecordedEvent & { type: 'passed' | 'review-concluded' },
): ApplicationState {
  const { payload, at } = event;
  const { opened, by, opinion, visitId } = payload;
  const closed = close(state.visits, visitId, at, {
    state: event.type === 'passed' ? 'passed' : 'concluded',
    by,
    opinion,
    openedVisitId: opened?.visitId ?? null,
  });
  if (!opened) {
    const failed = event.type === 'review-concluded' && event.payload.conclusion === 'not-passed';
    return { ...state, status: failed ? 'not-passed' : 'approved', visits: closed };
  }
  const visits = open(closed, at, {
    id: opened.visitId,
    version: state.version,
    step: opened.step,
    office: opened.office,
    cameBy: 'passed',
  });
  return { ...state, visits };
}

function returned(
  state: ApplicationState,
  event: RecordedEvent & { type: 'sent-back' | 'rejected' },
): ApplicationState {
  const { payload, at } = event;
  const to = event.type === 'sent-back' ? event.payload.to : ({ kind: 'applicant', ...event.payload.opened } as const);
  const closed = close(state.visits, payload.visitId, at, {
    state: event.type === 'sent-back' ? 'sent-back' : 'rejected',
    by: payload.by,
    reason: payload.note.reason,
    openedVisitId: to.visitId,
  });
  const cameBy = event.type;
  if (to.kind === 'office') {
    const { visitId: id, step, office } = to;
    const visits = open(closed, at, { id, version: state.version, step, office, cameBy, returned: payload.note });
    return { ...state, visits };
  }
  const visits = open(closed, at, {
    id: to.visitId,
    version: state.version,
    step: 'apply',
    office: null,
    cameBy,
    returned: payload.note,
    mendBy: to.mendBy,
  });
  return { ...state, status: 'returned', mending: false, visits };
}

function takenBack(state: ApplicationState, event: RecordedEvent & { type: 'taken-back' }): ApplicationState {
  const { payload, at } = event;
  const own = state.visits.find((visit) => visit.id === payload.ownVisitId);
  const closed = close(state.visits, payload.visitId, at, { state: 'taken-back', by: payload.by });
  const visits = open(closed, at, {
    id: payload.opened.visitId,
    version: state.version,
    step: payload.opened.step,
    office: payload.opened.office,
    cameBy: 'taken-back',
    returned: own?.returned ?? null,
  });
  return { ...state, visits };
}

function noted(state: ApplicationState, event: RecordedEvent & { type: 'read-noted' }): ApplicationState {
  const { visitId, by } = event.payload;
  const visits = state.visits.map((visit) =>
    visit.id === visitId ? { ...visit, readBy: [...visit.readBy, { personId: by.personId, at: event.at }] } : visit,
  );
  return { ...state, visits };
}

function reassigned(state: ApplicationState, event: RecordedEvent & { type: 'office-reassigned' }): ApplicationState {
  const { visitId, office, by, reason } = event.payload;
  const visits = state.visits.map((visit): Visit => {
    const at = visit.office?.acting ?? visit.office;
    if (visit.id !== visitId || !at) return visit;
    const move = { at: event.at, by, from: { unitId: at.unitId, unitName: at.unitName }, reason };
    return { ...visit, office, moves: [...(visit.moves ?? []), move] };
  });
  return { ...state, visits };
}

function covered(state: ApplicationState, event: RecordedEvent & { type: 'office-covered' }): ApplicationState {
  const { visitId, acting } = event.payload;
  const visits = state.visits.map((visit) =>
    visit.id === visitId && visit.office ? { ...visit, office: { ...visit.office, acting } } : visit,
  );
  return { ...state, visits };
}

function apply(state: ApplicationState, event: RecordedEvent): ApplicationState {
  switch (event.type) {
    case 'created':
      throw new Error('an application is created once');
    case 'submitted':
      return submitted(state, event);
    case 'withdrawn':
      return withdrawn(state, event);
    case 'unit-changed': {
      const { membershipId, unitId: employerId } = event.payload;
      return { ...state, membershipId, employerId };
    }
    case 'mending-started':
      return { ...state, mending: true };
    case 'discarded':
      return { ...state, status: 'discarded', discardedAt: event.at };
    case 'restored':
      return { ...state, status: 'draft', discardedAt: null };
    case 'abandoned': {
      const { visitId, by } = event.payload;
      return {
        ...state,
        status: 'abandoned',
        mending: false,
        visits: close(state.visits, visitId, event.at, { state: 'abandoned', by }),
      };
    }
    case 'read-noted':
      return noted(state, event);
    case 'file-attached':
      return state;
    case 'passed':
    case 'review-concluded':
      return decided(state, event);
    case 'sent-back':
    case 'rejected':
      return returned(state, event);
    case 'voided': {
      const { visitId, by, reason } = event.payload;
      return {
        ...state,
        status: 'voided',
        visits: close(state.visits, visitId, event.at, { state: 'voided', by, reason }),
      };
    }
    case 'office-reassigned':
      return reassigned(state, event);
    case 'office-covered':
      return covered(state, event);
    case 'taken-back':
      return takenBack(state, event);
  }
}

/** What an event changes. The first event of a stream is `created`; anything else before it is a broken stream. */
export function evolve(state: ApplicationState | null, event: RecordedEvent): ApplicationState {
  if (state === null) {
    if (event.type !== 'created') throw new Error(`a stream begins with created, not with ${event.type}`);
    return created(event);
  }
  return { ...apply(state, event), seq: event.seq, updatedAt: event.at };
}

/** The state of a whole stream. */
export function replay(events: readonly RecordedEvent[]): ApplicationState | null {
  return events.reduce<ApplicationState | null>(evolve, null);
}
