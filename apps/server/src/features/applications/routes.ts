import type { EndpointName } from '@zhicheng/contract';
import { ok, refused, type ApplicationState } from '@zhicheng/domain';
import type { Dependencies } from '../../dependencies.ts';
import type { PersonActor } from '../../platform/actor/index.ts';
import { appendAudit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Appended } from '../../platform/event-store/index.ts';
import { runCommand, type Answer, type Call, type Handlers } from '../../platform/http/index.ts';
import { actOnOwn, type ApplicantCommand } from './commands/applicant-verbs.ts';
import { createApplication } from './commands/create-application.ts';
import { submitApplication } from './commands/submit-application.ts';
import { checkOwn } from './queries/check-own.ts';
import { describeApplication } from './queries/describe.ts';
import { listOwn } from './queries/list-own.ts';
import { readChain, readReceipt, readTrail } from './queries/read-trail.ts';
import { readOwn, readReadable } from './queries/read-application.ts';

type Names = Extract<EndpointName, `applications.${string}`>;

type ActingNames = `applications.${'withdraw' | 'startMending' | 'abandon' | 'discard' | 'restore'}`;

type OwnCall = { readonly actor: PersonActor; readonly params: { readonly applicationId: string } };

/** The application of a command, recorded in the audit log, as its applicant now sees it. */
async function described(tx: Tx, actor: PersonActor, action: string, answer: Answer<Pick<Appended, 'state'>>) {
  if (!answer.ok) return answer;
  const { state } = answer.value;
  const now = await actor.clock(tx);
  const summary = await describeApplication(tx, actor, state, now);
  await auditOwn(tx, actor, action, state, now);
  return ok(summary);
}

async function auditOwn(tx: Tx, actor: PersonActor, action: string, state: ApplicationState, now: string) {
  await appendAudit(tx, actor, now, { action, result: 'done', subject: { kind: 'application', id: state.id } });
}

/** The endpoints `applications.*`. */
export function applicationHandlers(deps: Dependencies): Handlers<Names> {
  const { db } = deps;
  const withOwn = async <T>({ actor, params }: OwnCall, read: (state: ApplicationState) => Promise<T | undefined>) => {
    const state = await readOwn(db, actor, params.applicationId);
    const found = state && (await read(state));
    return found === undefined ? refused({ code: 'not-found' as const }) : ok(found);
  };
  const onOwn = (call: Call<ActingNames>, command: ApplicantCommand) =>
    runCommand(db, call, async (tx) => {
      const answer = await actOnOwn(tx, deps, call.actor, call.params.applicationId, command);
      return described(tx, call.actor, call.name, answer);
    });
  return {
    'applications.listOwn': async ({ actor, query }) => ok(await listOwn(db, actor, query)),
    'applications.create': (call) =>
      runCommand(db, call, async (tx) =>
        described(tx, call.actor, call.name, await createApplication(tx, deps, call.actor, call.body)),
      ),
    'applications.read': async ({ actor, params }) => {
      const state = await readReadable(db, actor, params.applicationId);
      if (!state) return refused({ code: 'not-found' });
      return ok(await describeApplication(db, actor, state, await actor.clock(db)));
    },
    'applications.check': (call) =>
      withOwn(call, (state) => db.transaction().execute((tx) => checkOwn(tx, deps, call.actor, state))),
    'applications.submit': (call) =>
      runCommand(db, call, async (tx) => {
        const { actor, params, body } = call;
        const answer = await submitApplication(tx, deps, actor, { applicationId: params.applicationId, ...body });
        if (!answer.ok) return answer;
        const { state } = answer.value;
        const receipt = await readReceipt(tx, state);
        if (!receipt) throw new Error(`a submission of ${state.id} left no receipt`);
        await auditOwn(tx, actor, call.name, state, state.updatedAt);
        return ok(receipt);
      }),
    'applications.receipt': (call) => withOwn(call, (state) => readReceipt(db, state)),
    'applications.withdraw': (call) => onOwn(call, { type: 'withdraw' }),
    'applications.startMending': (call) => onOwn(call, { type: 'start-mending' }),
    'applications.abandon': (call) => onOwn(call, { type: 'abandon', ...call.body }),
    'applications.discard': (call) => onOwn(call, { type: 'discard' }),
    'applications.restore': (call) => onOwn(call, { type: 'restore' }),
    'applications.trail': async ({ actor, params }) => {
      const state = await readReadable(db, actor, params.applicationId);
      return state ? ok(await readTrail(db, actor, state)) : refused({ code: 'not-found' });
    },
    'applications.chain': (call) =>
      withOwn(call, (state) =>
        db.transaction().execute(async (tx) => {
          await auditOwn(tx, call.actor, call.name, state, await call.actor.clock(tx));
          return readChain(tx, state);
        }),
      ),
  };
}
