import type { ApplicationSummary } from '@zhicheng/contract';
import type { ApplicationState } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { loadWorkCalendar, waitingUntil } from '../../../platform/working-days/index.ts';
import { presentApplication } from '../rows/application-row.ts';
import { loadExtras } from './load-extras.ts';

/** Applications for this actor, in the given order. */
export async function describeApplications(
  db: Db,
  actor: PersonActor,
  states: readonly ApplicationState[],
  now: string,
): Promise<ApplicationSummary[]> {
  const extras = await loadExtras(db, states);
  const waiting = waitingUntil(await loadWorkCalendar(db), now);
  return states.flatMap((state) => {
    const one = extras.get(state.id);
    return one ? [presentApplication(state, one, actor, now, waiting)] : [];
  });
}

export async function describeApplication(
  db: Db,
  actor: PersonActor,
  state: ApplicationState,
  now: string,
): Promise<ApplicationSummary> {
  const [summary] = await describeApplications(db, actor, [state], now);
  if (!summary) throw new Error(`application ${state.id} has no row`);
  return summary;
}
