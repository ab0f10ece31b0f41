import {
  civilDateOf,
  decide,
  findOfficeAgain,
  handlingOf,
  mendDeadline,
  ok,
  openVisit,
  refused,
  workingDaysInPeriod,
  type ApplicationState,
  type Command,
  type Context,
  type OfficeDirectory,
} from '@zhicheng/domain';
import type { Dependencies } from '../../../dependencies.ts';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Appended } from '../../../platform/event-store/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { loadWorkCalendar } from '../../../platform/working-days/index.ts';
import { loadOfficeDirectory } from '../../../platform/directory/index.ts';
import type { LoadedApplication } from '../queries/load-application.ts';
import { loadNotice, type NoticeFacts } from '../queries/notice-facts.ts';
import { recordBars } from './record-bars.ts';
import { wireRefusal } from './refuse.ts';
import { coveringEvent } from './cover-visits.ts';
import { holdOffices } from './hold-offices.ts';
import { newHandlerUnit, saveApplication } from './save-application.ts';
import { isStranded } from '../queries/stranded-visits.ts';

/** What is looked up once for a command, before the domain decides. */
export interface CommandGround {
  readonly loaded: LoadedApplication;
  readonly notice: NoticeFacts;
  readonly directory: OfficeDirectory;
}

const noOffices: OfficeDirectory = { units: [], holders: [], divisionNames: {} };

/** The offices that may take a step of this application, by its frozen coordinates. */
export async function directoryOf(tx: Tx, state: ApplicationState, now: string): Promise<OfficeDirectory> {
  return state.coordinates ? loadOfficeDirectory(tx, state.coordinates, now) : noOffices;
}

export async function groundOf(tx: Tx, loaded: LoadedApplication): Promise<CommandGround> {
  const { id: applicationId, noticeId, employerId } = loaded.state;
  const notice = await loadNotice(tx, { noticeId, employerId, applicationId });
  if (!notice) throw new Error(`notice ${noticeId} of an application is gone`);
  return { loaded, notice, directory: await directoryOf(tx, loaded.state, loaded.now) };
}

/** Whether somebody besides this person and the applicant could handle the open visit. */
function hasOtherHandler(state: ApplicationState, actor: PersonActor, directory: OfficeDirectory): boolean {
  const visit = openVisit(state);
  const at = visit?.office?.acting ?? visit?.office;
  if (!visit || !at || !handlingOf(state, visit, actor)) return true;
  return directory.holders.some(
    (holder) =>
      holder.unitId === at.unitId &&
      at.roles.includes(holder.role) &&
      holder.personId !== actor.personId &&
      holder.personId !== state.personId,
  );
}

async function contextOf(tx: Tx, actor: PersonActor, ground: CommandGround): Promise<Context> {
  const { loaded, notice, directory } = ground;
  const { state, now } = loaded;
  const calendar = await loadWorkCalendar(tx);
  return {
    actor,
    now,
    newId,
    mendDeadline: (workingDays) => mendDeadline(calendar, now, workingDays, notice.mendLatest),
    officeAgain: (step, unitId) => {
      if (!state.coordinates) return null;
      const again = findOfficeAgain(step, unitId, state.coordinates, state.personId, directory);
      return again.ok ? again.value : null;
    },
    noticePublishedOn: civilDateOf(notice.publishedAt),
    workingDays: (from, to) => workingDaysInPeriod(calendar, from, to).value,
    hasOtherHandler: hasOtherHandler(state, actor, directory),
  };
}

/** Asks the domain and, where it agrees, writes what it says: events, rows, bars, messages, all in this transaction. */
export async function decideAndSave(
  tx: Tx,
  { keys }: Pick<Dependencies, 'keys'>,
  actor: PersonActor,
  ground: CommandGround,
  command: Command,
): Promise<Answer<Appended>> {
  const { state, now } = ground.loaded;
  const decision = decide(state, command, await contextOf(tx, actor, ground));
  if (!decision.ok) return refused(wireRefusal(decision.refusal));
  const saved = await saveApplication(tx, keys, actor, state, now, decision.value);
  const appended = await keepHandled(tx, keys, actor, state, saved, now);
  await recordBars(tx, appended);
  return ok(appended);
}

/** A visit that arrives where the last handler left in this very moment goes on to who can handle it. */
async function keepHandled(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  before: ApplicationState,
  saved: Appended,
  begun: string,
): Promise<Appended> {
  const unitId = newHandlerUnit(before, saved.state);
  if (unitId === null) return saved;
  const now = await holdOffices(tx, actor, begun, [unitId], 'together');
  if (!(await isStranded(tx, saved.state.id, now))) return saved;
  const event = await coveringEvent(tx, actor, saved.state, now);
  if (event === null || event === 'nobody') return saved;
  const covered = await saveApplication(tx, keys, actor, saved.state, now, [event]);
  return { ...saved, state: covered.state };
}
