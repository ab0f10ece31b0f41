import { join } from 'node:path';
import type { EndpointName } from '@zhicheng/contract';
import { ok, refused, stillOpen } from '@zhicheng/domain';
import type { Dependencies } from '../../dependencies.ts';
import { runCommand, type Handlers } from '../../platform/http/index.ts';
import { lockByVisit, wireRefusal } from '../applications/index.ts';
import { reassignVisit } from './commands/reassign-visit.ts';
import { answerWhy } from './queries/answer-why.ts';
import { findApplications, findPeople } from './queries/find-supported.ts';
import { lookUpError } from './queries/look-up-error.ts';
import { choicesFor, reassigningOf } from './queries/reassigning.ts';
import { listStuck } from './queries/stuck-visits.ts';

/** 技术支持. */
export function supportHandlers({
  db,
  keys,
  settings,
}: Dependencies): Handlers<Extract<EndpointName, `support.${string}`>> {
  const logFile = settings.logTo === 'file' ? join(settings.dataFolder, 'log', 'server.log') : undefined;
  return {
    'support.find': async ({ actor, body }) =>
      ok({
        people: await findPeople(db, keys, actor, body.person),
        applications: await findApplications(db, keys, actor, body.application),
      }),
    'support.why': async ({ actor, params }) => {
      const answer = await answerWhy(db, keys, actor, params.personId, params.applicationId);
      return answer ? ok(answer) : refused({ code: 'not-found' });
    },
    'support.stuck': async ({ actor, query }) => ok(await listStuck(db, actor, query)),
    'support.reassignChoices': ({ actor, params }) =>
      db.transaction().execute(async (tx) => {
        const loaded = await lockByVisit(tx, actor, params.visitId);
        if (!loaded) return refused({ code: 'not-found' });
        const reassigning = await reassigningOf(tx, actor, loaded.state, params.visitId);
        if (!reassigning.ok) return reassigning;
        const visit = stillOpen(loaded.state, params.visitId);
        if (!visit.ok) return refused(wireRefusal(visit.refusal));
        const choices = await choicesFor(tx, loaded.state, reassigning.value, loaded.now);
        return ok({ items: choices.map(({ id, name, handlers }) => ({ unitId: id, unitName: name, handlers })) });
      }),
    'support.reassign': (call) =>
      runCommand(db, call, (tx) => reassignVisit(tx, keys, call.actor, call.params.visitId, call.body)),
    'support.errors': async ({ actor, query }) => ok(await lookUpError(db, logFile, actor, query.code)),
  };
}
