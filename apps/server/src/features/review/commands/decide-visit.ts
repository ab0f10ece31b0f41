import {
  civilDateOf,
  nextOffices,
  refused,
  type ApplicationState,
  type Command,
  type Mark,
  type Office,
  type OfficeDirectory,
  type Opinion,
} from '@zhicheng/domain';
import type { Dependencies } from '../../../dependencies.ts';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Appended } from '../../../platform/event-store/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { barOf, decideAndSave, groundOf, lockVisitInSight, type CommandGround } from '../../applications/index.ts';

/** What a handler asks of a visit, as it came over the wire. */
export type VisitCommand =
  | {
      readonly type: 'pass' | 'conclude';
      readonly version: number;
      readonly opinion: Opinion;
      readonly nextUnitId: string | null;
    }
  | {
      readonly type: 'return' | 'reject';
      readonly version: number;
      readonly reason: string;
      readonly marks: readonly Mark[];
      readonly mendDays: number;
      readonly direct: boolean;
    }
  | { readonly type: 'void'; readonly version: number; readonly reason: string; readonly typedName: string }
  | { readonly type: 'read' | 'take-back' }
  | { readonly type: 'attach-file'; readonly fileId: string; readonly name: string; readonly sha256: string };

/** None where nobody can take the next step, and for a visit that somebody closed meanwhile: the domain says who. */
function candidates(state: ApplicationState, directory: OfficeDirectory): readonly Office[] {
  const found = nextOffices(state, directory);
  return found.ok ? (found.value?.offices ?? []) : [];
}

/** The domain's command: with what must be looked up for it. */
async function commandOf(
  tx: Tx,
  visitId: string,
  input: VisitCommand,
  { loaded, notice, directory }: CommandGround,
): Promise<Command> {
  const { state, now } = loaded;
  switch (input.type) {
    case 'pass':
    case 'conclude': {
      const bar = await barOf(tx, state.personId, state.applyYear, civilDateOf(now));
      const { type, version, opinion, nextUnitId: chosenUnitId } = input;
      return { type, visitId, version, opinion, candidates: candidates(state, directory), chosenUnitId, bar };
    }
    case 'return':
    case 'reject':
      return { ...input, visitId, directAllowed: notice.allowsDirect };
    default:
      return { ...input, visitId };
  }
}

/** Decides a visit, or refuses telling who did before: claim, event, rows and messages in this one transaction. */
export async function decideVisit(
  tx: Tx,
  deps: Dependencies,
  actor: PersonActor,
  visitId: string,
  input: VisitCommand,
): Promise<Answer<Appended>> {
  const loaded = await lockVisitInSight(tx, actor, visitId);
  if (!loaded) return refused({ code: 'not-found' });
  const ground = await groundOf(tx, loaded);
  return decideAndSave(tx, deps, actor, ground, await commandOf(tx, visitId, input, ground));
}
