import {
  coverOpenVisit,
  doer,
  ok,
  openVisit,
  refused,
  type ApplicationState,
  type DomainEvent,
} from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { loadOfficeDirectory } from '../../../platform/directory/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { lockByVisit } from '../queries/load-application.ts';
import { strandedVisits, type LostHandlers, type StrandedVisit } from '../queries/stranded-visits.ts';
import { refuseStranded } from '../rows/stranded-row.ts';
import { holdOffices } from './hold-offices.ts';
import { saveApplication } from './save-application.ts';

/** What becomes of visits that nobody can handle any more: the change is refused, or the unit above acts (代行). */
export type Uncovered = 'refuse' | 'superior';

/**
 * Keeps every open visit in somebody's hands: call it in the transaction that has just ended or suspended a grant, a
 * membership, an account or a unit, with whom the units lost by it. Refuses with the visits that would lie there without
 * anybody, or gives them to the successor or the unit above, as `uncovered` says. Two such changes at once wait for each
 * other, so that the second sees what the first left.
 */
export async function coverOpenVisits(
  tx: Tx,
  { keys }: { readonly keys: Keys },
  actor: PersonActor,
  begun: string,
  losses: readonly LostHandlers[],
  uncovered: Uncovered,
): Promise<Answer<{ readonly covered: number }>> {
  const unitIds = losses.map(({ unitId }) => unitId);
  const now = await holdOffices(tx, actor, begun, unitIds, 'alone');
  const stranded = await strandedVisits(tx, losses, now);
  if (stranded.length === 0) return ok({ covered: 0 });
  if (uncovered === 'refuse') return refused(await refuseStranded(tx, actor, stranded, losses, now));
  for (const visit of stranded) {
    const covered = await coverOne(tx, keys, actor, visit, now);
    if (!covered) return refused(await refuseStranded(tx, actor, [visit], losses, now));
  }
  return ok({ covered: stranded.length });
}

/** False where nobody above can act either: at 省人社厅 the visit would wait for ever. */
async function coverOne(tx: Tx, keys: Keys, actor: PersonActor, visit: StrandedVisit, now: string): Promise<boolean> {
  const loaded = await lockByVisit(tx, actor, visit.id);
  if (!loaded) return true;
  const event = await coveringEvent(tx, actor, loaded.state, now);
  if (event === 'nobody') return false;
  if (event) await saveApplication(tx, keys, actor, loaded.state, now, [event]);
  return true;
}

/** The event by which the open visit goes to who can handle it; null where that needs nothing. */
export async function coveringEvent(
  tx: Tx,
  actor: PersonActor,
  state: ApplicationState,
  now: string,
): Promise<DomainEvent | null | 'nobody'> {
  const visit = openVisit(state);
  const [membership] = actor.memberships;
  if (!visit?.office || !state.coordinates || !membership) return null;
  const besides = [visit.office.unitId, ...(visit.office.acting ? [visit.office.acting.unitId] : [])];
  const cover = coverOpenVisit(state, await loadOfficeDirectory(tx, state.coordinates, now, besides));
  if (cover.kind !== 'covered') return cover.kind === 'nobody' ? 'nobody' : null;
  const payload = { by: doer(actor, membership), visitId: visit.id, acting: cover.acting };
  return { type: 'office-covered', typeVersion: 1, payload };
}
