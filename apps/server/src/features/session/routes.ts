import type { Session } from '@zhicheng/contract';
import { ok, refused } from '@zhicheng/domain';
import type { Dependencies } from '../../dependencies.ts';
import { loadMemberships } from '../../platform/actor/index.ts';
import { readNow, type PasswordKind } from '../../platform/database/index.ts';
import { runCommand, type Handlers } from '../../platform/http/index.ts';
import { changePassword } from './commands/change-password.ts';
import { signIn, type SignInServices } from './commands/sign-in.ts';
import { signOut } from './commands/sign-out.ts';
import { readSignInHints, readStrip } from './queries.ts';
import { wireChangeRefusal, wireSignInRefusal } from './refusals.ts';
import { presentSession, presentSignInPage } from './rows.ts';

type SessionEndpoint =
  'session.signInPage' | 'session.signIn' | 'session.read' | 'session.signOut' | 'session.changePassword';

/** 登录, 退出, 密码修改, and who is signed in. */
export function sessionHandlers(dependencies: Dependencies): Handlers<SessionEndpoint> {
  const { db, keys, settings } = dependencies;
  const services: SignInServices = { keys, initialPassword: settings.initialPassword };
  const answer = (person: SignedInPerson) => readSession(dependencies, person);
  return {
    'session.signInPage': async () => ok(presentSignInPage(await readStrip(db), await readSignInHints(db))),

    'session.signIn': async ({ body, visitor }) => {
      const { address, browser, requestId } = visitor;
      const signedIn = await signIn(db, services, { ...body, address, browser, requestId });
      if (!signedIn.ok) return refused(wireSignInRefusal(signedIn.refusal));
      visitor.setToken(signedIn.value.token);
      return ok(await answer(signedIn.value));
    },

    'session.read': async ({ signedIn }) => ok(await answer(signedIn)),

    'session.signOut': async (call) => {
      const answered = await runCommand(db, call, async (tx) => {
        await signOut(tx, call.actor);
        return ok({});
      });
      call.visitor.setToken(null);
      return answered;
    },

    'session.changePassword': async ({ actor, body, signedIn }) => {
      const changed = await changePassword(db, services, actor, body);
      if (!changed.ok) return refused(wireChangeRefusal(changed.refusal));
      return ok(await answer({ ...signedIn, passwordKind: 'own' }));
    },
  };
}

interface SignedInPerson {
  readonly personId: string;
  readonly personName: string;
  readonly passwordKind: PasswordKind;
}

async function readSession({ db, settings, build }: Dependencies, person: SignedInPerson): Promise<Session> {
  const memberships = await loadMemberships(db, person.personId, await readNow(db));
  const { personId, personName, passwordKind } = person;
  const { idleMinutes } = settings;
  return presentSession({
    personId,
    personName,
    passwordKind,
    memberships,
    strip: await readStrip(db),
    idleMinutes,
    build,
  });
}
