import { setTimeout as pause } from 'node:timers/promises';
import type { EndpointName, Session } from '@zhicheng/contract';
import { civilDateOf, needsSecondFactor, ok, refused } from '@zhicheng/domain';
import type { Dependencies } from '../../dependencies.ts';
import { loadMemberships } from '../../platform/actor/index.ts';
import { readNow } from '../../platform/database/index.ts';
import type { Keys } from '../../platform/keys/index.ts';
import { runCommand, type Handlers, type Visitor } from '../../platform/http/index.ts';
import { isBrowserToken, newBrowserToken, type SignedIn } from '../../platform/sessions/index.ts';
import { browserKey } from './commands/browser-key.ts';
import { changePassword } from './commands/change-password.ts';
import { concealNumber } from './commands/conceal-number.ts';
import { endOtherSessions, endOwnSession } from './commands/end-own-session.ts';
import { giveCode } from './commands/give-code.ts';
import { makePasswordCode, noteUndelivered, resetPassword } from './commands/password-code.ts';
import { makePuzzle } from './commands/puzzles.ts';
import { confirmSecondFactor, offerSecondFactor } from './commands/second-factor.ts';
import { signIn, type SignInServices } from './commands/sign-in.ts';
import { signOut } from './commands/sign-out.ts';
import {
  accountOf,
  countRecoveryCodes,
  findAccountOfEndedSession,
  readOwnSessions,
  readSignInHints,
  readStrip,
  secondFactorSince,
} from './queries.ts';
import { wireAccountRefusal, wireSignInRefusal } from './refusals.ts';
import { presentOwnSession, presentSession, presentSignInPage } from './rows.ts';

type SessionEndpoint = Extract<EndpointName, `session.${string}`>;

/** However a request for a code by mail goes, its answer takes at least this long: it tells nothing about accounts. */
const SAME_TIME_MS = 400;

/** 登录, 退出, 密码修改, 忘记密码, 两步验证, and who is signed in where. */
export function sessionHandlers(dependencies: Dependencies): Handlers<SessionEndpoint> {
  const { db, keys, settings, mailer } = dependencies;
  const services: SignInServices = { ...settings, keys };
  const answer = (person: SignedInPerson) => readSession(dependencies, person);
  return {
    'session.signInPage': async () =>
      ok(presentSignInPage(await readStrip(db), await readSignInHints(db), mailer !== null)),

    'session.puzzle': async ({ body, visitor: { address, token } }) => {
      if (!settings.slider) return ok({ puzzle: null });
      return ok({ puzzle: await makePuzzle(db, keys, { loginName: body.loginName ?? null, token, address }) });
    },

    'session.remembered': async ({ visitor: { token } }) =>
      ok({ remembered: (await findAccountOfEndedSession(db, token)) !== undefined }),

    'session.signIn': async ({ body, visitor }) => {
      const { address, browser, requestId, token } = visitor;
      const { loginName = null, password, solution = null } = body;
      const browserToken = browserTokenOf(keys, visitor);
      const input = { loginName, password, solution, token, browserToken, address, browser, requestId };
      const signedIn = await signIn(db, services, input);
      if (!signedIn.ok) return refused(wireSignInRefusal(signedIn.refusal));
      visitor.setToken(signedIn.value.token);
      return ok(await answer(signedIn.value));
    },

    'session.giveCode': async ({ actor, body, signedIn }) => {
      if (signedIn.secondFactor !== 'pending') return refused(wireAccountRefusal({ code: 'wrong-code' }));
      const given = await giveCode(db, keys, actor, body.code);
      if (!given.ok) return refused(wireAccountRefusal(given.refusal));
      return ok(await answer({ ...signedIn, secondFactor: 'given' }));
    },

    'session.read': async ({ signedIn }) => ok(await answer(signedIn)),

    'session.signOut': async (call) => {
      const { browserToken, setToken } = call.visitor;
      const answered = await runCommand(db, call, async (tx) => {
        await signOut(tx, call.actor, browserToken);
        return ok({});
      });
      setToken(null);
      return answered;
    },

    'session.changePassword': async ({ actor, body, signedIn }) => {
      const changed = await changePassword(db, services, actor, body);
      if (!changed.ok) return refused(wireAccountRefusal(changed.refusal));
      return ok(await answer({ ...signedIn, passwordKind: 'own' }));
    },

    'session.requestPasswordCode': async ({ body, visitor: { address, requestId } }) => {
      const from = { address, requestId };
      if (!mailer) return ok({});
      const [made] = await Promise.all([makePasswordCode(db, keys, { ...body, ...from }), pause(SAME_TIME_MS)]);
      // Nobody waits for the mail server: that would tell that there is somebody to write to.
      if (made) void mailer.send(made.letter).catch(() => noteUndelivered(db, from, made.accountId));
      return ok({});
    },

    'session.resetPassword': async ({ body, visitor: { address, requestId } }) => {
      const changed = await resetPassword(db, services, { ...body, address, requestId });
      return changed.ok ? ok({}) : refused(wireAccountRefusal(changed.refusal));
    },

    'session.list': async ({ actor, signedIn }) => {
      const rows = await readOwnSessions(db, actor.personId, settings.idleMinutes);
      return ok({ sessions: rows.map((row) => presentOwnSession(row, signedIn.sessionId)) });
    },

    'session.end': (call) =>
      runCommand(db, call, async (tx) => {
        await endOwnSession(tx, call.actor, call.params.sessionId);
        return ok({});
      }),

    'session.endOthers': (call) =>
      runCommand(db, call, async (tx) => {
        await endOtherSessions(tx, call.actor);
        return ok({});
      }),

    'session.secondFactor': async ({ actor }) => {
      const { id } = await accountOf(db, actor.personId);
      const roles = actor.memberships.flatMap((membership) => membership.roles);
      return ok({
        required: needsSecondFactor(settings.secondFactor, roles),
        setUpAt: await secondFactorSince(db, id),
        recoveryCodesLeft: await countRecoveryCodes(db, id),
      });
    },

    'session.offerSecondFactor': async ({ actor, body }) => {
      const offered = await offerSecondFactor(db, services, actor, body.password);
      return offered.ok ? ok(offered.value) : refused(wireAccountRefusal(offered.refusal, 'password'));
    },

    'session.confirmSecondFactor': async ({ actor, body }) => {
      const confirmed = await confirmSecondFactor(db, services, actor, body.code);
      if (!confirmed.ok) return refused(wireAccountRefusal(confirmed.refusal));
      return ok({ recoveryCodes: [...confirmed.value] });
    },

    'session.concealNumber': async ({ actor, body }) =>
      concealNumber(keys, body.typed, civilDateOf(await actor.clock(db))),

    'session.browserKey': async ({ actor, visitor }) =>
      ok({ key: await browserKey(db, keys, actor.personId, browserTokenOf(keys, visitor)) }),
  };
}

/** What tells this browser from others; set at the first sign-in there, and anew in place of one that is not ours. */
function browserTokenOf(keys: Keys, { browserToken, setBrowserToken }: Visitor): string {
  if (browserToken !== null && isBrowserToken(keys, browserToken)) return browserToken;
  const token = newBrowserToken(keys);
  setBrowserToken(token);
  return token;
}

type SignedInPerson = Pick<SignedIn, 'personId' | 'personName' | 'passwordKind' | 'secondFactor'>;

async function readSession({ db, settings, build }: Dependencies, person: SignedInPerson): Promise<Session> {
  const memberships = await loadMemberships(db, person.personId, await readNow(db));
  const { personId, personName, passwordKind, secondFactor } = person;
  return presentSession({
    personId,
    personName,
    passwordKind,
    secondFactor,
    secondFactorSetting: settings.secondFactor,
    memberships,
    strip: await readStrip(db),
    idleMinutes: settings.idleMinutes,
    build,
  });
}
