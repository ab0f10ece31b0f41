import type { EndpointName } from '@zhicheng/contract';
import { ok, may } from '@zhicheng/domain';
import type { Dependencies } from '../../dependencies.ts';
import { appendAudit } from '../../platform/audit/index.ts';
import { runCommand, type Call, type Handlers } from '../../platform/http/index.ts';
import { describeApplication } from '../applications/index.ts';
import { attachFile } from './commands/attach-file.ts';
import { decideVisit, type VisitCommand } from './commands/decide-visit.ts';
import { revealIdentity } from './commands/reveal-identity.ts';
import { saveOpinion } from './commands/save-opinion.ts';
import { countDeadlines, countWork, listWork } from './queries/list-work.ts';
import { readHandling } from './queries/read-handling.ts';
import { decidedSentence } from './rows/decided-row.ts';

type Names = Extract<EndpointName, `work.${string}` | `visits.${string}`>;
type DecidingNames =
  | 'visits.noteRead'
  | 'visits.pass'
  | 'visits.conclude'
  | 'visits.return'
  | 'visits.reject'
  | 'visits.void'
  | 'visits.takeBack';

/** The endpoints `work.*` and `visits.*`. */
export function reviewHandlers(deps: Dependencies): Handlers<Names> {
  const { db } = deps;
  const deciding = (call: Call<DecidingNames>, command: VisitCommand) =>
    runCommand(db, call, async (tx) => {
      const { actor, params, name: action } = call;
      const answer = await decideVisit(tx, deps, actor, params.visitId, command);
      if (!answer.ok) return answer;
      const { state, events } = answer.value;
      const last = events.at(-1);
      const now = await actor.clock(tx);
      const decided = {
        sentence: last ? decidedSentence(state, last) : '',
        application: await describeApplication(tx, actor, state, now),
        canTakeBack: may(state, 'take-back', actor, now).ok,
      };
      const subject = { kind: 'application', id: state.id };
      await appendAudit(tx, actor, now, { action, result: 'done', subject, details: { visitId: params.visitId } });
      return ok(decided);
    });
  return {
    'work.counts': async ({ actor, query }) => ok(await countWork(db, actor, query)),
    'work.deadlines': async ({ actor, query }) => ok(await countDeadlines(db, actor, query)),
    'work.pending': async ({ actor, query }) => ok(await listWork(db, actor, 'pending', query)),
    'work.handled': async ({ actor, query }) => ok(await listWork(db, actor, 'handled', query)),
    'work.ended': async ({ actor, query }) => ok(await listWork(db, actor, 'ended', query)),
    'visits.read': (call) => db.transaction().execute((tx) => readHandling(tx, deps, call.actor, call.params.visitId)),
    'visits.revealIdentity': (call) =>
      runCommand(db, call, (tx) => revealIdentity(tx, deps, call.actor, call.params.visitId)),
    'visits.saveOpinion': (call) =>
      runCommand(db, call, (tx) => saveOpinion(tx, call.actor, { ...call.params, ...call.body })),
    'visits.attachFile': (call) => attachFile(deps, call),
    'visits.noteRead': (call) => deciding(call, { type: 'read' }),
    'visits.pass': (call) => deciding(call, { type: 'pass', ...call.body }),
    'visits.conclude': (call) => deciding(call, { type: 'conclude', ...call.body }),
    'visits.return': (call) => deciding(call, { type: 'return', ...call.body }),
    'visits.reject': (call) => deciding(call, { type: 'reject', ...call.body }),
    'visits.void': (call) => deciding(call, { type: 'void', ...call.body }),
    'visits.takeBack': (call) => deciding(call, { type: 'take-back' }),
  };
}
