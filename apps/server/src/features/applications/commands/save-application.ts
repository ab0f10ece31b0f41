import { openVisit, type ApplicationState, type DomainEvent, type Visit } from '@zhicheng/domain';
import type { Actor } from '../../../platform/actor/index.ts';
import type { Tx, VisitTable } from '../../../platform/database/index.ts';
import { appendEvents, type Appended } from '../../../platform/event-store/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { queueMessages } from './queue-messages.ts';

/** An application's row as its state says it: what `rebuild` writes and `verify` compares. */
export function rowOf(state: ApplicationState) {
  return {
    status: state.status,
    version: state.version,
    number: state.number,
    membership_id: state.membershipId,
    employer_id: state.employerId,
    seq: state.seq,
    state: JSON.stringify(state),
    updated_at: state.updatedAt,
  };
}

/** A visit's row as the state says it. */
export function visitRow(state: ApplicationState, visit: Visit, position: number): VisitTable {
  const handler = visit.office?.acting ?? visit.office;
  return {
    apply_year: state.applyYear,
    id: visit.id,
    application_id: state.id,
    version: visit.version,
    step: visit.step,
    state: visit.state,
    unit_id: visit.office?.unitId ?? null,
    roles: [...(visit.office?.roles ?? [])],
    handler_unit_id: handler?.unitId ?? null,
    handler_roles: [...(handler?.roles ?? [])],
    person_id: state.personId,
    opened_at: visit.openedAt,
    closed_at: visit.closedAt,
    closed_by: visit.closedBy?.personId ?? null,
    position,
  };
}

/** Closes and opens the visits that changed: closed ones first, since one open visit an application is all there may be. */
async function saveVisits(tx: Tx, before: ApplicationState | null, after: ApplicationState): Promise<void> {
  const known = new Map((before?.visits ?? []).map((visit) => [visit.id, visit]));
  for (const [position, visit] of after.visits.entries()) {
    const earlier = known.get(visit.id);
    if (earlier && earlier.state !== visit.state) {
      const { numUpdatedRows } = await tx
        .updateTable('visit')
        .set({ state: visit.state, closed_at: visit.closedAt, closed_by: visit.closedBy?.personId ?? null })
        .where('id', '=', visit.id)
        .where('apply_year', '=', after.applyYear)
        .where('state', '=', 'open')
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) throw new Error('a visit was closed by somebody else while it was locked');
    }
    if (earlier && JSON.stringify(earlier.office) !== JSON.stringify(visit.office)) {
      const { unit_id, roles, handler_unit_id, handler_roles } = visitRow(after, visit, position);
      const office = { unit_id, roles, handler_unit_id, handler_roles };
      await tx.updateTable('visit').set(office).where('id', '=', visit.id).execute();
    }
    if (!earlier)
      await tx
        .insertInto('visit')
        .values(visitRow(after, visit, position))
        .execute();
  }
}

/**
 * Appends the events, moves the rows that lists read, and queues what people must be told: all in the caller's
 * transaction, so that nothing can disagree.
 */
export async function saveApplication(
  tx: Tx,
  keys: Keys,
  actor: Actor,
  before: ApplicationState,
  now: string,
  events: readonly DomainEvent[],
): Promise<Appended> {
  const stream = { id: before.id, applyYear: before.applyYear, state: before };
  const appended = await appendEvents(tx, keys, actor, stream, now, events);
  await saveVisits(tx, before, appended.state);
  await tx
    .updateTable('application')
    .set(rowOf(appended.state))
    .where('apply_year', '=', before.applyYear)
    .where('id', '=', before.id)
    .where('seq', '=', before.seq)
    .executeTakeFirstOrThrow();
  await queueMessages(tx, appended);
  return appended;
}

/** The unit in whose hands the open visit is, where this change brought it there. */
export function newHandlerUnit(before: ApplicationState, after: ApplicationState): string | null {
  const visit = openVisit(after);
  if (!visit?.office || before.visits.some(({ id }) => id === visit.id)) return null;
  return (visit.office.acting ?? visit.office).unitId;
}
